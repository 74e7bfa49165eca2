using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Octets that are not looked into: <c>{hex}</c> of those inside the value-length, or of all when the value has none.</summary>
internal sealed class OpaqueShape : ObjectShape
{
    public static readonly OpaqueShape Instance = new();

    private const string Hex = "hex";

    /// <summary>Whether the value is given by its octets.</summary>
    public static bool IsOne(JsonNode node) => node.IsObject && node.Element.TryGetProperty(Hex, out _);

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value) =>
        json.WriteHex(Hex, Inside(((OpaqueValue)value).Octets));

    public override NodeValue Read(JsonNode node)
    {
        byte[] inside = node.Require(Hex).Hex();
        byte[] octets = new byte[WspLength.OfValueLength(inside.Length) + inside.Length];
        WspWriter writer = new(octets);
        writer.WriteValueLength(inside.Length);
        writer.WriteOctets(inside);
        return new OpaqueValue(octets);
    }

    private static ReadOnlyMemory<byte> Inside(ReadOnlyMemory<byte> octets)
    {
        WspReader reader = new(octets.Span);
        return reader.TryReadValueLength(out int length) && length == reader.Remaining ? octets[reader.Position..] : octets;
    }
}
