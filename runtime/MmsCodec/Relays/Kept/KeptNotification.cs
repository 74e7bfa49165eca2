using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>A received notification: the octets as they arrived, and the relay.</summary>
internal sealed record KeptNotification
{
    public required byte[] Pdu { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required KeptRelay Relay { get; init; }

    public static KeptNotification Of(ReceivedNotification received) => new()
    {
        Pdu = received.Octets.ToArray(),
        ReceivedAt = received.ReceivedAt,
        Relay = KeptRelay.Of(received.Relay),
    };

    public bool TryRead([NotNullWhen(true)] out ReceivedNotification? received, [NotNullWhen(false)] out string? fault)
    {
        received = null;
        if (!NotificationInd.TryDecode(Pdu, out NotificationInd? notification, out MmsError error))
        {
            fault = $"The octets are no M-Notification.ind: {error}.";
            return false;
        }

        if (!Relay.TryRead(out OriginatingRelay? relay, out fault))
        {
            return false;
        }

        if (!ReceivedNotification.TryFromKept(Pdu, notification, relay, ReceivedAt, out received))
        {
            fault = "The relay is not the one that sent the notification.";
            return false;
        }

        return true;
    }
}
