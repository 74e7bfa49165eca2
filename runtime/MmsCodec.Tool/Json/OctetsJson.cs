using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Octets that belong to nothing else: <c>{offset, length}</c>, and <c>data</c> if data goes along.</summary>
internal static class OctetsJson
{
    public static void WriteMember(JsonOutput output, string key, OctetsNode? octets)
    {
        if (octets is not null)
        {
            output.Json.WriteStartObject(key);
            output.Json.WriteNumber("offset", octets.Offset);
            output.Json.WriteNumber("length", octets.Octets.Length);
            output.WriteData(octets.Octets);
            output.Json.WriteEndObject();
        }
    }

    public static OctetsNode? ReadMember(JsonNode parent, string key) =>
        parent.FindValue(key) is JsonNode octets ? new(0, octets.Require(JsonOutput.Data).Base64()) : null;
}
