using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Parts, with the parts inside one that is a multipart itself.</summary>
internal static class PartJson
{
    private const string Size = "size";

    public static void Write(JsonOutput output, PartNode part)
    {
        Utf8JsonWriter json = output.Json;
        json.WriteStartObject();
        json.WriteNumber("index", part.Index);
        if (part.Entry is EntryPosition entry)
        {
            json.WriteNumber("offset", entry.Offset);
            json.WriteNumber("headersLen", entry.HeadersLength);
            json.WriteNumber("dataLen", entry.DataLength);
        }

        json.WriteNumber("dataOffset", part.DataOffset);
        FieldsJson.OfPart.WriteKeys(output, part.Fields);
        WriteValueOf(json, "contentLocation", part.Fields.Find(HeaderNames.ContentLocation));
        WriteValueOf(json, "contentId", part.Fields.Find(HeaderNames.ContentId));
        WriteValueOf(json, "contentDisposition", part.Fields.Find(HeaderNames.ContentDisposition));
        json.WriteNumber(Size, part.Data.Length);
        json.WriteString("sha256", JsonOutput.Sha256(part.Data));
        output.WriteData(part.Data);
        if (part.Nested is BodyNode nested)
        {
            BodyJson.WriteContent(output, nested);
        }

        FaultJson.WriteMember(json, FaultJson.Fault, part.Fault);
        json.WriteEndObject();
    }

    /// <summary>Reads a part; what it is told to hold by its own parts counts more than <c>data</c>, which says the same.</summary>
    public static PartNode Read(JsonNode node, int index)
    {
        FieldsNode fields = FieldsJson.OfPart.Read(node);
        BodyNode? nested = BodyJson.Read(node, fields.ContentType);
        ReadOnlyMemory<byte> data = nested is null ? ReadData(node) : default;
        return new(index, null, fields, 0, data, nested);
    }

    private static byte[] ReadData(JsonNode node) => node.FindValue(JsonOutput.Data) is JsonNode data
        ? data.Base64()
        : node.FindValue(Size) is JsonNode size && size.Number() == 0
            ? []
            : throw node.Require(JsonOutput.Data).Fault("This must be octets in base64.");

    private static void WriteValueOf(Utf8JsonWriter json, string key, HeaderNode? header)
    {
        if (header is null)
        {
            json.WriteNull(key);
        }
        else
        {
            HeaderJson.OfPart.WriteValue(json, key, header);
        }
    }
}
