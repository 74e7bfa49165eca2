using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Octets, integers, seconds: a number.</summary>
internal sealed class NumberShape : ValueShape
{
    public static readonly NumberShape Instance = new();

    public override void Write(Utf8JsonWriter json, NodeValue value) => json.WriteNumberValue(((NumberValue)value).Number);

    public override NodeValue Read(JsonNode node) => new NumberValue(node.Number());
}
