using System.Globalization;
using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>A header's field octet as a value: the header's name, or the octet as <c>0xc1</c>.</summary>
internal sealed class FieldNameShape : ValueShape
{
    public static readonly FieldNameShape Instance = new();

    private static HeaderSetDefinition Headers => InspectionSchema.Mms.Headers;

    public override void Write(Utf8JsonWriter json, NodeValue value)
    {
        byte code = ((FieldNameValue)value).Code;
        json.WriteStringValue(Headers.Find(code)?.Name ?? string.Create(CultureInfo.InvariantCulture, $"0x{code | 0x80:x2}"));
    }

    public override NodeValue Read(JsonNode node) => new FieldNameValue(Headers.Find(node.Text())?.Code ?? (byte)(node.HexNumberUpTo(byte.MaxValue) & 0x7F));
}
