using System.Text.Json.Serialization;

namespace MmsCodec;

/// <summary>Reads strictly: what a text has too much, twice or not at all makes it another text than the one that was kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(KeptDocument))]
internal sealed partial class KeptJsonContext : JsonSerializerContext;
