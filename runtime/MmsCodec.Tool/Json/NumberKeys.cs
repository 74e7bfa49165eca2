using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>The keys of assigned numbers: those that the spec gives, and those that the JSON contract gives media types.</summary>
/// <param name="Code">The key of the number; null when the name alone stands for both.</param>
/// <param name="Name">The key of the name in an object of its own.</param>
/// <param name="IsHex">The number is written as <c>0x33</c>.</param>
internal sealed record NumberKeys(string? Code, string Name, bool IsHex = false)
{
    private const string MediaType = "MediaType";

    public static NumberKeys Of(NumbersDefinition definition) => definition switch
    {
        { CodeKey: string code, NameKey: string name } => new(code, name),
        { Name: MediaType } => new("wellKnown", InspectionSchema.MediaTypeMember, IsHex: true),
        _ => new(null, "name"),
    };
}
