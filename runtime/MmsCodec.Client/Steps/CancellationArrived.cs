namespace MmsCodec.Client;

/// <summary>
/// A request to cancel a message arrived. M-Cancel.conf, for which a <see cref="ResponseDone"/> follows, goes to the relay that the message
/// came from; when that is not known or blocked, or the request has no transaction id, nothing is sent to anyone.
/// </summary>
/// <param name="Request">M-Cancel.req.</param>
/// <param name="Message">The notification of the message that it names; <see langword="null"/> when the application knows no such message.</param>
/// <param name="IsRepeated">Whether the same request had come before; the application is not asked again then.</param>
/// <param name="Hints">What was said about where it came from.</param>
public sealed record CancellationArrived(CancelReq Request, ReceivedNotification? Message, bool IsRepeated, RelayHints Hints) : ClientStep;
