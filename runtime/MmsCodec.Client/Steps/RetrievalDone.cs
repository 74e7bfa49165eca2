namespace MmsCodec.Client;

/// <summary>A message was retrieved, or not.</summary>
/// <param name="Notification">The notification, with the relay that sent it.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record RetrievalDone(ReceivedNotification Notification, RetrievalOutcome Outcome) : ClientStep;
