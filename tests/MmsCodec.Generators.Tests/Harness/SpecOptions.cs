using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>Says of every <see cref="SpecFile"/> that it is an MmsSpec item, as MmsCodec.targets does.</summary>
/// <param name="inEditor">As an IDE does, so that the analyzer reports.</param>
/// <param name="rootNamespace">The project's namespace, or null.</param>
internal sealed class SpecOptions(bool inEditor = false, string? rootNamespace = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new()
    {
        ["mms_spec_errors"] = inEditor ? null : "generator",
        ["build_property.RootNamespace"] = rootNamespace,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SpecFile spec
        ? new Options(new()
        {
            ["build_metadata.AdditionalFiles.SourceItemType"] = "MmsSpec",
            ["build_metadata.AdditionalFiles.Namespace"] = spec.Namespace,
        })
        : GlobalOptions;

    private sealed class Options(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value) && value is not null;
    }
}
