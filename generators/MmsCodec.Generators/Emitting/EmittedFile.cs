namespace MmsCodec.Generators.Emitting;

/// <summary>A C# file; one whose text an edit leaves as it was is not handed to the compiler again.</summary>
internal sealed record EmittedFile(string Name, string Source);
