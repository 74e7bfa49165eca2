namespace MmsCodec.Generators.Reading;

/// <summary>A word of an attribute's value, with its place.</summary>
internal sealed record SpecWord(string Text, SpecLocation Location);
