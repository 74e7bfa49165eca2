using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Benchmarks.Generator;

/// <summary>Says of every file that it is an MmsSpec item.</summary>
internal sealed class SpecItems : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isSpec: false);

    private static AnalyzerConfigOptions Spec { get; } = new Options(isSpec: true);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Spec;

    private sealed class Options(bool isSpec) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isSpec && key == "build_metadata.AdditionalFiles.SourceItemType" ? "MmsSpec" : null;
            return value is not null;
        }
    }
}
