namespace MmsCodec.Client;

/// <summary>
/// A notification arrived from which no relay follows. Nothing is sent to anyone, least of all to the home relay, and nothing is retrieved.
/// </summary>
/// <param name="Notification">What arrived, and why no relay follows.</param>
/// <param name="Hints">What else was said about where it came from; decides nothing.</param>
public sealed record NotificationUnanswerable(UnanswerableNotification Notification, RelayHints Hints) : ClientStep;
