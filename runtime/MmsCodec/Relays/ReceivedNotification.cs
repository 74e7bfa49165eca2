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
    }

    /// <summary>The relay that sent the notification.</summary>
    public OriginatingRelay Relay { get; }

    /// <summary>The transaction that the notification began.</summary>
    public TransactionKey Key { get; }

    /// <summary>When the notification arrived.</summary>
    public DateTimeOffset ReceivedAt { get; }

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
        if (string.IsNullOrEmpty(facts.TransactionId))
        {
            reason = UnanswerableReason.NoTransactionId;
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
}
