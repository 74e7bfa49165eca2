namespace MmsCodec.Client;

/// <summary>The application's prompt threw, or something of it that is not meant to. The transaction stays as it was kept last.</summary>
/// <param name="Notification">The notification that was being handled; <see langword="null"/> when it is not known which.</param>
/// <param name="Exception">What was thrown.</param>
public sealed record ApplicationFailed(ReceivedNotification? Notification, Exception Exception) : ClientStep;
