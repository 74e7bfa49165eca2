using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>Compilations of test sources against the framework, the attributes and the stub of the runtime.</summary>
public static class TestCompilation
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static IReadOnlyList<MetadataReference> Framework { get; } = LoadFramework();

    public static IReadOnlyList<MetadataReference> References { get; } = [.. Framework, CompileRuntime()];

    public static SyntaxTree Prelude { get; } = Parse(Resource.Text("Stub/Prelude.cs"), "Prelude.cs");

    public static SyntaxTree Parse(string source, string path)
    {
        return CSharpSyntaxTree.ParseText(source, ParseOptions, path);
    }

    public static CSharpCompilation Of(params string[] sources)
    {
        IEnumerable<SyntaxTree> trees = sources.Select((source, i) => Parse(source, $"Case{i}.cs")).Prepend(Prelude);
        return CSharpCompilation.Create("Cases", trees, References, Options);
    }

    private static List<MetadataReference> LoadFramework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.EnumerateFiles(folder, "*.dll")
            .Where(f => Path.GetFileName(f) is string n && (n.StartsWith("System.", StringComparison.Ordinal) || n is "netstandard.dll" or "mscorlib.dll") && !n.Contains("Native"))
            .Select(f => (MetadataReference)MetadataReference.CreateFromFile(f))
            .ToList();
    }

    private static MetadataReference CompileRuntime()
    {
        IEnumerable<SyntaxTree> trees = Resource.Names("Attributes").Append("Stub/Runtime.cs")
            .Select(name => Parse(Resource.Text(name), name))
            .Append(Parse("global using System;", "Usings.cs"));
        var compilation = CSharpCompilation.Create("MmsCodec", trees, Framework, Options);
        return compilation.EmitToImageReference();
    }
}
