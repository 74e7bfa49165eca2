using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Quality factors: a number from 0 to 0.999.</summary>
internal sealed class QualityShape : ValueShape
{
    public static readonly QualityShape Instance = new();

    public override void Write(Utf8JsonWriter json, NodeValue value) => json.WriteNumberValue(((QualityValue)value).Quality.Thousandths / 1000m);

    public override NodeValue Read(JsonNode node) =>
        node.Element.ValueKind == JsonValueKind.Number && node.Element.TryGetDecimal(out decimal factor) && factor is >= 0 and < 1 && factor * 1000 % 1 == 0
            ? new QualityValue(new((int)(factor * 1000)))
            : throw node.Fault("This must be a number from 0 to 0.999, in thousandths.");
}
