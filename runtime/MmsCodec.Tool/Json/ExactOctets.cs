using System.Buffers;
using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>
/// A value among the keys of its owner's object, with the key <c>wireHex</c> beside it where the JSON alone would not give its octets
/// back: a length in more octets than it needs, text that its charset cannot say. The key counts only as long as it says what the
/// other keys say; a value that was edited is written from the edit.
/// </summary>
/// <param name="name">What the value is called in the tree.</param>
/// <param name="definition">Its syntax.</param>
/// <param name="write">Writes its keys, of the value as read and its octets.</param>
/// <param name="read">Reads its keys.</param>
internal sealed class ExactOctets(
    string name,
    ValueDefinition definition,
    Action<Utf8JsonWriter, ValueNode, ReadOnlyMemory<byte>> write,
    Func<JsonNode, ValueNode> read)
{
    private const string WireHex = "wireHex";

    public void Write(Utf8JsonWriter json, ValueNode value, ReadOnlyMemory<byte> octets)
    {
        write(json, value, octets);
        using JsonDocument written = Keys(value, octets);
        if (!ComesBack(written, octets.Span))
        {
            json.WriteHex(WireHex, octets);
        }
    }

    public ValueNode Read(JsonNode owner)
    {
        if (owner.FindValue(WireHex) is JsonNode hex)
        {
            byte[] octets = hex.Hex();
            using JsonDocument said = Keys(ValueNode.Read(name, definition, octets, 0, out _), octets);
            if (said.RootElement.EnumerateObject().All(key => owner.Find(key.Name) is JsonNode given && JsonElement.DeepEquals(key.Value, given.Element)))
            {
                return ValueNode.Of(name, definition, new OpaqueValue(octets));
            }
        }

        return read(owner);
    }

    private JsonDocument Keys(ValueNode value, ReadOnlyMemory<byte> octets)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            write(json, value, octets);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private bool ComesBack(JsonDocument written, ReadOnlySpan<byte> octets)
    {
        try
        {
            return octets.SequenceEqual(read(new(written.RootElement, "")).Encode());
        }
        catch (Exception fault) when (fault is ValueSyntaxException or JsonInputException)
        {
            return false;
        }
    }
}
