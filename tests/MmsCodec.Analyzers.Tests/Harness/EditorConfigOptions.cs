using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>An <c>.editorconfig</c> of <c>key = value</c> lines that holds for every file.</summary>
public sealed class EditorConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly Lines _lines;

    private EditorConfigOptions(Dictionary<string, string> values) => _lines = new Lines(values);

    public override AnalyzerConfigOptions GlobalOptions => _lines;

    public static EditorConfigOptions Of(string? text)
    {
        return new EditorConfigOptions((text ?? "").Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase));
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _lines;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _lines;

    private sealed class Lines(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
