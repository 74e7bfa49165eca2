using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>Runs the generator over specs in memory, again after each edit, as an IDE does.</summary>
internal sealed class GeneratorHarness
{
    /// <summary>C# 14, as the compiler of the tests calls it.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private readonly Dictionary<string, SpecFile> _specs = [];
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorHarness(params IEnumerable<SpecFile> specs)
        : this(new SpecOptions(), specs)
    {
    }

    public GeneratorHarness(SpecOptions options, IEnumerable<SpecFile> specs)
    {
        _specs = specs.ToDictionary(spec => spec.Path);
        _compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("class Before;", ParseOptions, path: "Consumer.cs")],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create(
            [new MmsSpecGenerator().AsSourceGenerator()],
            [.. _specs.Values],
            ParseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Runs the generator; an exception in it fails the test.</summary>
    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    /// <summary>Adds a file that is no spec.</summary>
    public GeneratorHarness Add(AdditionalText file)
    {
        _driver = _driver.AddAdditionalTexts([file]);
        return this;
    }

    /// <summary>Runs the generator as an IDE does that has moved on.</summary>
    public void RunCancelled() => _driver.RunGenerators(_compilation, new CancellationToken(canceled: true));

    /// <summary>Edits the C# of the project.</summary>
    public GeneratorHarness EditCode()
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText("class After;", ParseOptions, path: "Consumer.cs");
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], edited);
        return this;
    }

    /// <summary>Edits a spec.</summary>
    public GeneratorHarness Edit(string path, string old, string replacement)
    {
        SpecFile before = _specs[path];
        Assert.Contains(old, before.Text, StringComparison.Ordinal);
        SpecFile after = new(path, before.Text.Replace(old, replacement, StringComparison.Ordinal));
        _specs[path] = after;
        _driver = _driver.ReplaceAdditionalText(before, after);
        return this;
    }

    /// <summary>What the specs are reported for.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(params IEnumerable<SpecFile> specs) => new GeneratorHarness(specs).Run().Diagnostics;
}
