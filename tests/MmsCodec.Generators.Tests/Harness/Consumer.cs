using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>A project of a user, in memory: it references the runtime, has specs of its own and code that uses what comes of them.</summary>
internal sealed class Consumer
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(MmsPdu).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ReceivedNotification).Assembly.Location),
    ];

    private readonly Lazy<byte[]> _image;
    private readonly Lazy<Assembly> _assembly;

    private Consumer(CSharpCompilation compilation, GeneratorRunResult generated)
    {
        _image = new(Emit);
        _assembly = new(() => Assembly.Load(Image));
        Compilation = compilation;
        Generated = generated;
    }

    /// <summary>Reads or writes octets and returns a number.</summary>
    internal delegate int OverSpan(Span<byte> octets);

    public CSharpCompilation Compilation { get; }

    public GeneratorRunResult Generated { get; }

    /// <summary>Everything that the compiler says, warnings included, and the generator.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Generated.Diagnostics, .. Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity > DiagnosticSeverity.Hidden)];

    /// <summary>A project with these specs and this code.</summary>
    public static Consumer Of(IEnumerable<SpecFile> specs, string code = "", string name = "Consumer", params IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, GeneratorHarness.ParseOptions, path: "Program.cs")],
            [.. Framework, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new MmsSpecGenerator().AsSourceGenerator()],
            specs,
            GeneratorHarness.ParseOptions,
            new SpecOptions());
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation after, out _, TestContext.Current.CancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new((CSharpCompilation)after, result);
    }

    /// <summary>The assembly, as a project that references this one sees it.</summary>
    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Image);

    /// <summary>The assembly.</summary>
    public byte[] Image => _image.Value;

    /// <summary>Runs a static method of the project's code.</summary>
    public object? Run(string type, string method, params object[] arguments) => Find(type, method).Invoke(null, arguments);

    /// <summary>Runs a static method of code that needs another assembly.</summary>
    public object? RunWith(byte[] needed, string type, string method, params object[] arguments)
    {
        System.Runtime.Loader.AssemblyLoadContext context = new(null);
        context.LoadFromStream(new MemoryStream(needed));
        Assembly assembly = context.LoadFromStream(new MemoryStream(Image));
        return assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);
    }

    /// <summary>A static method that reads or writes a span.</summary>
    public OverSpan MethodOver(string type, string method) => Find(type, method).CreateDelegate<OverSpan>();

    /// <summary>What analyzers report.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params DiagnosticAnalyzer[] analyzers) =>
        await Compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private MethodInfo Find(string type, string method) => _assembly.Value.GetType(type, throwOnError: true)!.GetMethod(method)!;

    private byte[] Emit()
    {
        MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
