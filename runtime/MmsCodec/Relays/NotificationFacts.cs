namespace MmsCodec;

/// <summary>What of M-Notification.ind decides who is answered, and how.</summary>
internal sealed record NotificationFacts(
    string? TransactionId, string? ContentLocation, byte MajorVersion = 1, TimeSpan? ExpiresAfter = null, DateTimeOffset? ExpiresAt = null);
