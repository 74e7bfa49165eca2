namespace MmsCodec;

/// <summary>What of M-Notification.ind decides who is answered, and how.</summary>
internal sealed record NotificationFacts(
    string? TransactionId, string? ContentLocation, MmsVersion? Version = null, TimeSpan? ExpiresAfter = null, DateTimeOffset? ExpiresAt = null);
