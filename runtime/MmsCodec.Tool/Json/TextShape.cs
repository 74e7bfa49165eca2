using System.Text;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Texts and URIs: a string; No-value: null.</summary>
internal sealed class TextShape : ValueShape
{
    public static readonly TextShape Instance = new();

    public override void Write(Utf8JsonWriter json, NodeValue value)
    {
        if (value is TextValue text)
        {
            json.WriteText(text.ToString());
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public override NodeValue Read(JsonNode node) => node.IsNull ? new EmptyValue() : Of(node.Text());

    public static TextValue Of(string text) => new(Encoding.UTF8.GetBytes(text));
}
