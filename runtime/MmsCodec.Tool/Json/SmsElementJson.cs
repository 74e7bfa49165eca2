using System.Text.Json;

namespace MmsCodec.Tool.Json;

/// <summary>The elements of a user data header: <c>{iei, data}</c>, and what the known ones say.</summary>
internal static class SmsElementJson
{
    private const string Elements = "udh";
    private const string Id = "iei";
    private const string Data = "data";

    public static void WriteAll(Utf8JsonWriter json, IReadOnlyList<SmsInformationElement> elements)
    {
        json.WriteStartArray(Elements);
        foreach (SmsInformationElement element in elements)
        {
            json.WriteStartObject();
            json.WriteString(Id, SmsAddressJson.Hex(element.Id));
            json.WriteString(Data, Convert.ToHexStringLower(element.Data.Span));
            WriteMeaning(json, new SmsUserData { Elements = element });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static SmsInformationElement[] ReadAll(JsonNode node) =>
        node.FindValue(Elements) is JsonNode elements
            ? [.. elements.Items().Select(element => new SmsInformationElement((byte)element.Require(Id).HexNumberUpTo(byte.MaxValue), ReadData(element)))]
            : [];

    private static void WriteMeaning(Utf8JsonWriter json, SmsUserData header)
    {
        if (header.Ports is { } ports)
        {
            json.WriteStartObject("ports");
            json.WriteNumber("dst", ports.Destination);
            json.WriteNumber("src", ports.Source);
            json.WriteEndObject();
        }

        if (header.Concatenation is { } concatenation)
        {
            json.WriteStartObject("concat");
            json.WriteNumber("ref", concatenation.Reference);
            json.WriteNumber("count", concatenation.Total);
            json.WriteNumber("seq", concatenation.Number);
            json.WriteEndObject();
        }
    }

    private static byte[] ReadData(JsonNode element)
    {
        JsonNode data = element.Require(Data);
        byte[] octets = data.Hex();
        return octets.Length <= SmsUserData.MaxLength ? octets : throw data.Fault($"These must be at most {SmsUserData.MaxLength} octets.");
    }
}
