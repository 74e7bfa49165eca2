namespace MmsCodec.Client;

/// <summary>
/// How long a final transaction is kept, counted from when it became final: until its relay has dropped the message, but no shorter and no
/// longer than this. Until then a repeated notification is recognised; afterwards it would be a new one.
/// </summary>
/// <param name="AtLeast">The shortest time.</param>
/// <param name="AtMost">The longest time, whatever expiry the relay gave; not shorter than <paramref name="AtLeast"/>.</param>
public readonly record struct TransactionRetention(TimeSpan AtLeast, TimeSpan AtMost)
{
    /// <summary>Whether a transaction can be forgotten.</summary>
    /// <param name="finalAt">When it became final.</param>
    /// <param name="expiresAt">When its relay drops the message; <see langword="null"/> when that is not known.</param>
    /// <param name="now">The time.</param>
    public bool HasPassed(DateTimeOffset finalAt, DateTimeOffset? expiresAt, DateTimeOffset now) =>
        now - finalAt >= AtLeast && (expiresAt <= now || now - finalAt >= AtMost);
}
