using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>The header block of a push or a part: <c>contentType</c> and <c>headers</c>, and what cannot be followed of it.</summary>
/// <param name="headers">The headers that it can have.</param>
internal sealed class FieldsJson(HeaderJson headers)
{
    private const string Headers = "headers";
    private const string Unread = "unread";

    /// <summary>That of pushes.</summary>
    public static FieldsJson OfPush { get; } = new(HeaderJson.OfPush);

    /// <summary>That of parts.</summary>
    public static FieldsJson OfPart { get; } = new(HeaderJson.OfPart);

    public void WriteKeys(JsonOutput output, FieldsNode fields)
    {
        Utf8JsonWriter json = output.Json;
        ContentTypeJson.Write(json, fields.ContentType, fields.ContentTypeFault, output.Input);
        headers.WriteAll(json, Headers, fields.Headers);
        OctetsJson.WriteMember(output, Unread, fields.Unread);
        FaultJson.WriteMember(json, FaultJson.HeadersFault, fields.Fault);
    }

    public FieldsNode Read(JsonNode node) => new(
        ContentTypeJson.Read(node),
        default,
        headers.ReadAll(node, Headers),
        OctetsJson.ReadMember(node, Unread));
}
