using System.Globalization;
using System.Text.Json;

namespace MmsCodec.Tool.Json;

/// <summary>A JSON value that knows where it stands, so that every mistake in it can be named by its path.</summary>
internal readonly struct JsonNode(JsonElement element, string path)
{
    public JsonElement Element { get; } = element;

    public string Path { get; } = path;

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    /// <summary>The value of a key; null when the key is missing (a JSON null is a node that <see cref="IsNull"/>).</summary>
    public JsonNode? Find(string key)
    {
        if (!IsObject)
        {
            throw Fault("This must be an object.");
        }

        return Element.TryGetProperty(key, out JsonElement value) ? new(value, PathTo(key)) : null;
    }

    public JsonNode Require(string key) => Find(key) ?? throw new JsonInputException(PathTo(key), "This is missing.");

    /// <summary>The value of a key; null when it is missing or a JSON null.</summary>
    public JsonNode? FindValue(string key) => Find(key) is JsonNode { IsNull: false } node ? node : null;

    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Fault("This must be a string.");

    public ulong Number() => Element.ValueKind == JsonValueKind.Number && Element.TryGetUInt64(out ulong number)
        ? number
        : throw Fault("This must be a whole number, not negative.");

    public uint NumberUpTo(uint greatest)
    {
        ulong number = Number();
        return number <= greatest ? (uint)number : throw Fault(string.Create(CultureInfo.InvariantCulture, $"This is at most {greatest}."));
    }

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault("This must be true or false."),
    };

    /// <summary>A number as JSON has codes and tokens: <c>0x8c</c>.</summary>
    public uint HexNumberUpTo(uint greatest) =>
        Text() is ['0', 'x' or 'X', .. string digits]
        && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number)
        && number <= greatest
            ? number
            : throw Fault($"This must be a number such as \"0x8c\", at most \"0x{greatest:x}\".");

    public byte[] Hex()
    {
        try
        {
            return Convert.FromHexString(Text());
        }
        catch (FormatException)
        {
            throw Fault("This must be octets in hex.");
        }
    }

    public byte[] Base64() => Element.ValueKind == JsonValueKind.String && Element.TryGetBytesFromBase64(out byte[]? octets)
        ? octets
        : throw Fault("This must be octets in base64.");

    public IReadOnlyList<JsonNode> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Fault("This must be an array.");
        }

        string path = Path;
        return [.. Element.EnumerateArray().Select((item, i) => new JsonNode(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))];
    }

    public JsonInputException Fault(string message) => new(Path, message);

    private string PathTo(string key) => Path.Length == 0 ? key : $"{Path}.{key}";
}
