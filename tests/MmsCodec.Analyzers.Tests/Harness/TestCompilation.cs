using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>Compilations of test sources against the framework, the runtime and a small library that builds on it.</summary>
public static class TestCompilation
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static IReadOnlyList<MetadataReference> Framework { get; } = LoadFramework();

    /// <summary>The runtime as it is built, with the PDUs that the generator emits.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } =
        [.. new[] { typeof(MmsPdu), typeof(ReceivedNotification) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    public static IReadOnlyList<MetadataReference> References { get; } = [.. Framework, .. Runtime, CompileToolkit()];

    public static SyntaxTree Prelude { get; } = Parse(Resource.Text("Support/Prelude.cs"), "Prelude.cs");

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

    /// <summary>A library of its own between the runtime and the cases, so that the analyzers see what a consumer's compiler sees: metadata.</summary>
    private static MetadataReference CompileToolkit()
    {
        SyntaxTree toolkit = Parse(Resource.Text("Support/Toolkit.cs"), "Toolkit.cs");
        return CSharpCompilation.Create("Toolkit", [toolkit], [.. Framework, .. Runtime], Options).EmitToImageReference();
    }
}
