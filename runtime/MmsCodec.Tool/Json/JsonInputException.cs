namespace MmsCodec.Tool.Json;

/// <summary>JSON from which no PDU can be built.</summary>
internal sealed class JsonInputException(string path, string message) : FormatException(message)
{
    /// <summary>Where in the JSON: <c>headers[3].value.address</c>; empty for the whole.</summary>
    public string Path { get; } = path;
}
