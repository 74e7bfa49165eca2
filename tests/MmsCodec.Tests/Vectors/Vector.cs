using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>One line of the vectors file.</summary>
internal sealed record Vector(int Line, string Key, byte[]? Bytes, JsonNode? Value, bool IsError, JsonNode Json)
{
    public static Vector Parse(int line, string text)
    {
        JsonNode json = JsonNode.Parse(text)!;
        string key = $"{json["suite"]}/{json["target"]}/{json["op"]}";
        if (json["fn"] is JsonNode function)
        {
            key += "#" + function;
        }

        JsonNode? value = json["value"] is JsonObject marker && marker.ContainsKey("$undefined") ? null : json["value"];
        byte[]? bytes = json["bytes"]?.AsArray().Select(octet => (byte)octet!.GetValue<int>()).ToArray();
        return new(line, key, bytes, value, json["error"] is not null, json);
    }
}
