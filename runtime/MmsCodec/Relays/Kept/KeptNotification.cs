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
        return Relay.TryRead(out OriginatingRelay? relay, out fault)
            && ReceivedNotification.TryFromKept(Pdu, relay, ReceivedAt, out received, out fault);
    }
}
