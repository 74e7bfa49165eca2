using System.Text.Json.Serialization;

namespace MmsCodec.Client;

/// <summary>Reads and writes <c>message.json</c> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(FolderMessage))]
internal sealed partial class FolderMessageJsonContext : JsonSerializerContext;
