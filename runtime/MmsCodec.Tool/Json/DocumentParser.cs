using System.Buffers;
using System.Text.Json;

namespace MmsCodec.Tool.Json;

/// <summary>Builds the octets that the JSON of one file describes.</summary>
internal static class DocumentParser
{
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    /// <exception cref="JsonInputException">It describes no PDU, push or SMS.</exception>
    /// <exception cref="Inspection.ValueSyntaxException">A value does not fit its syntax.</exception>
    public static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonNode root = new(document.RootElement, "");
        ArrayBufferWriter<byte> output = new();
        if (SmsJson.IsOne(root))
        {
            output.Write(SmsJson.Read(root));
        }
        else if (PushJson.IsOne(root))
        {
            PushJson.Read(root).Encode(output);
        }
        else
        {
            PduJson.Read(root).Encode(output);
        }

        return output.WrittenMemory;
    }
}
