using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>A spec in memory, as the compiler hands it to the generator.</summary>
internal sealed class SpecFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>The namespace that the project gives it, or null.</summary>
    public string? Namespace { get; init; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Text);
}
