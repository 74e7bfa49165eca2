namespace MmsCodec.Client;

/// <summary>The application's prompt or store threw. The transaction stays as it was kept last.</summary>
/// <param name="Notification">The notification that was being handled; <see langword="null"/> when it is not known which.</param>
/// <param name="Exception">What was thrown.</param>
public sealed record ApplicationFailed(ReceivedNotification? Notification, Exception Exception) : ClientStep;
