using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// A notification together with the relay that sent it. There are two ways to get one: receiving a notification, and reading back one
/// that was kept. Immutable.
/// </summary>
public sealed class ReceivedNotification
{
    private ReceivedNotification(NotificationFacts facts, OriginatingRelay relay, DateTimeOffset receivedAt)
    {
        Facts = facts;
        Relay = relay;
        ReceivedAt = receivedAt;
        Key = new TransactionKey(relay.Id, facts.TransactionId!);
        ExpiresAt = facts.ExpiresAt ?? Sum(receivedAt, facts.ExpiresAfter);
    }

    /// <summary>The relay that sent the notification.</summary>
    public OriginatingRelay Relay { get; }

    /// <summary>The transaction that the notification began.</summary>
    public TransactionKey Key { get; }

    /// <summary>When the notification arrived.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>
    /// When the relay drops the message: X-Mms-Expiry (OMA-TS-MMS_ENC-V1_3 §7.3.20), counted from <see cref="ReceivedAt"/> where it is
    /// relative; <see langword="null"/> when the notification does not say.
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; }

    internal NotificationFacts Facts { get; }

    internal static bool TryCreate(
        NotificationFacts facts,
        RelayDirectory relays,
        RelayHints hints,
        DateTimeOffset receivedAt,
        [NotNullWhen(true)] out ReceivedNotification? received,
        out UnanswerableReason reason)
    {
        received = null;
        if (!TransactionIds.CanBeRepeated(facts.TransactionId))
        {
            reason = string.IsNullOrEmpty(facts.TransactionId)
                ? UnanswerableReason.NoTransactionId
                : UnanswerableReason.UnrepeatableTransactionId;
            return false;
        }

        if (!OriginatingRelay.TryFrom(
                facts.ContentLocation ?? "", facts.TransactionId, relays, hints, out OriginatingRelay? relay, out reason))
        {
            return false;
        }

        received = new ReceivedNotification(facts, relay, receivedAt);
        return true;
    }

    // A relay may say any number of seconds; what is past the calendar's end never comes.
    private static DateTimeOffset? Sum(DateTimeOffset time, TimeSpan? delta) =>
        delta is not { } span ? null
        : span > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue
        : time.ToUniversalTime() + span;
}
