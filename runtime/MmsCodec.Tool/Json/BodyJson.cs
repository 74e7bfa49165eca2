using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Bodies: their parts, and what follows the last one.</summary>
internal static class BodyJson
{
    private const string BodyOffset = "bodyOffset";
    private const string BodyLength = "bodyLength";
    private const string Entries = "nEntries";
    private const string Parts = "parts";
    private const string Trailing = "trailing";

    public static void WritePosition(Utf8JsonWriter json, int offset, int length)
    {
        json.WriteNumber(BodyOffset, offset);
        json.WriteNumber(BodyLength, length);
    }

    public static void WriteContent(JsonOutput output, BodyNode body)
    {
        if (body.DeclaredEntries is uint declared)
        {
            output.Json.WriteNumber(Entries, declared);
        }

        output.Json.WriteStartArray(Parts);
        foreach (PartNode part in body.Parts)
        {
            PartJson.Write(output, part);
        }

        output.Json.WriteEndArray();
        WriteTrailing(output, body.Trailing);
    }

    public static void WriteTrailing(JsonOutput output, OctetsNode? trailing) => OctetsJson.WriteMember(output, Trailing, trailing);

    /// <summary>Reads the body that an object has the keys of; null when it has none.</summary>
    public static BodyNode? Read(JsonNode node, ValueNode? contentType)
    {
        if (node.FindValue(Parts) is not JsonNode parts)
        {
            return null;
        }

        IReadOnlyList<JsonNode> items = parts.Items();
        uint? entries = node.FindValue(Entries)?.NumberUpTo(uint.MaxValue);
        if (entries is null && InspectionSchema.IsMultipart(contentType))
        {
            entries = (uint)items.Count;
        }

        if (entries is null && items.Count != 1)
        {
            throw parts.Fault("A body that is no multipart is one part.");
        }

        return new(0, 0, entries, [.. items.Select((part, i) => PartJson.Read(part, i))], ReadTrailing(node));
    }

    public static OctetsNode? ReadTrailing(JsonNode node) => OctetsJson.ReadMember(node, Trailing);
}
