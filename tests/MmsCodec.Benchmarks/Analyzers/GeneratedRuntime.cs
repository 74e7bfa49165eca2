using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MmsCodec.Generators;

namespace MmsCodec.Benchmarks.Analyzers;

/// <summary>The runtime's own sources with what the generator makes of the specs.</summary>
internal static class GeneratedRuntime
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static CSharpCompilation Compile()
    {
        string root = Root();
        IEnumerable<SyntaxTree> written = new[] { "MmsCodec.Encapsulation", "MmsCodec" }
            .Select(project => Path.Combine(root, "runtime", project))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal)))
            .Select(file => SyntheticSolution.Parse(File.ReadAllText(file), file));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "MmsCodec",
            [SyntheticSolution.Parse(Usings, "Usings.cs"), .. written],
            SyntheticSolution.Framework(),
            SyntheticSolution.Options.WithAllowUnsafe(true));
        IEnumerable<AdditionalText> specs = Directory.EnumerateFiles(Path.Combine(root, "specs"), "*.xml", SearchOption.AllDirectories).Select(file => new Spec(file));
        CSharpGeneratorDriver.Create([new MmsSpecGenerator().AsSourceGenerator()], specs, new CSharpParseOptions(LanguageVersion.Preview), new Specs())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return (CSharpCompilation)whole;
    }

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "MmsCodec.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new DirectoryNotFoundException("No folder with MmsCodec.sln above the benchmarks.");
    }

    private sealed class Spec(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(Path));
    }

    /// <summary>Every additional file is a spec.</summary>
    private sealed class Specs : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options("MmsSpec");

        private sealed class Options(string? itemType) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_metadata.AdditionalFiles.SourceItemType" ? itemType : null;
                return value is not null;
            }
        }
    }
}
