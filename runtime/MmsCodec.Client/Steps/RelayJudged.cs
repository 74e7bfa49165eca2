namespace MmsCodec.Client;

/// <summary>The policy decided on the relay of a notification.</summary>
/// <param name="Notification">The notification, with the relay that sent it.</param>
/// <param name="Decision">What the policy says.</param>
public sealed record RelayJudged(ReceivedNotification Notification, RelayDecision Decision) : ClientStep;
