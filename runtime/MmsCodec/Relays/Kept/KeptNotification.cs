using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MmsCodec;

/// <summary>A received notification: the octets as they arrived, and the relay.</summary>
internal static class KeptNotification
{
    public static void Write(Utf8JsonWriter writer, ReceivedNotification received)
    {
        writer.WriteStartObject();
        writer.WriteBase64String("pdu", received.Octets.Span);
        writer.WriteString("receivedAt", received.ReceivedAt);
        writer.WritePropertyName("relay");
        KeptRelay.Write(writer, received.Relay);
        writer.WriteEndObject();
    }

    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out ReceivedNotification? received, [NotNullWhen(false)] out string? fault)
    {
        KeptObject kept = new(element, "pdu", "receivedAt", "relay");
        byte[] pdu = kept.Required("pdu").GetBytesFromBase64();
        DateTimeOffset receivedAt = kept.Required("receivedAt").GetDateTimeOffset();
        received = null;
        return KeptRelay.TryRead(kept.Required("relay"), out OriginatingRelay? relay, out fault)
            && ReceivedNotification.TryFromKept(pdu, relay, receivedAt, out received, out fault);
    }
}
