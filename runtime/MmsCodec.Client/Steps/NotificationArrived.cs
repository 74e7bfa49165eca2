namespace MmsCodec.Client;

/// <summary>A notification arrived and is kept with its relay.</summary>
/// <param name="Notification">The notification, with the relay that sent it.</param>
/// <param name="IsRepeated">Whether the relay had sent it before; it is not acted on twice then.</param>
public sealed record NotificationArrived(ReceivedNotification Notification, bool IsRepeated) : ClientStep;
