using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>Content-Type of parts and pushes, which stands before the headers without a field octet.</summary>
internal static class ContentTypeJson
{
    public const string Key = "contentType";

    private static readonly ValueDefinition Syntax = InspectionSchema.Mms.ContentType;

    private static readonly ExactOctets Value = new(
        HeaderNames.ContentType,
        Syntax,
        (json, value, _) => ((ObjectShape)ValueShapes.For(value, Place.Member)).WriteKeys(json, value.Value),
        node => ValueNode.Of(
            HeaderNames.ContentType,
            Syntax,
            OpaqueShape.IsOne(node) ? OpaqueShape.Instance.Read(node) : ValueShapes.Of(Syntax, Place.Member).Read(node)));

    /// <summary>Writes the value under <see cref="Key"/>; null when there is none.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="input">The input that it was read from; empty when its octets do not matter.</param>
    public static void Write(Utf8JsonWriter json, ValueNode? value, MmsError fault, ReadOnlyMemory<byte> input)
    {
        if (value is null)
        {
            json.WriteNull(Key);
            return;
        }

        json.WriteStartObject(Key);
        Value.Write(json, value, input.Slice(value.Offset, value.Length));
        FaultJson.WriteMember(json, FaultJson.Fault, fault);
        json.WriteEndObject();
    }

    public static ValueNode? Read(JsonNode parent) => parent.FindValue(Key) is JsonNode node ? Value.Read(node) : null;
}
