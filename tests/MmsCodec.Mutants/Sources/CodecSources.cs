using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using MmsCodec.Mutants.Mutations;

namespace MmsCodec.Mutants.Sources;

/// <summary>The codec's sources and specs with the projects that use them, as MSBuild gives them to the compiler.</summary>
internal sealed class CodecSources : IDisposable
{
    // The project that is generated from the specs, and the one that builds on it.
    private const string Encapsulation = "MmsCodec.Encapsulation";
    private const string Codec = "MmsCodec";

    private const string GeneratorName = "MmsCodec.Generators";

    private readonly string _root;
    private readonly MSBuildWorkspace _workspace;
    private readonly Solution _solution;
    private readonly IReadOnlyList<CSharpCompilation> _codec;
    private readonly IReadOnlyDictionary<string, DocumentId> _specs;

    private CodecSources(string root, MSBuildWorkspace workspace, Solution solution, IReadOnlyList<CSharpCompilation> codec)
    {
        _root = root;
        _workspace = workspace;
        _solution = solution;
        _codec = codec;
        _specs = ProjectOf(solution, Encapsulation).AdditionalDocuments.ToDictionary(d => Relative(d.FilePath!), d => d.Id);
    }

    /// <summary>Reads the projects; as many as the tests that are run need.</summary>
    public static async Task<CodecSources> ReadAsync(string root, IEnumerable<string> projects, CancellationToken cancellation)
    {
        MSBuildWorkspace workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { ["Configuration"] = "Release" });
        foreach (string project in projects)
        {
            string path = Path.Combine(root, "tests", project, $"{project}.csproj");
            if (!workspace.CurrentSolution.Projects.Any(p => p.FilePath == path))
            {
                await workspace.OpenProjectAsync(path, cancellationToken: cancellation);
            }
        }

        Solution solution = workspace.CurrentSolution;
        foreach (Project project in solution.Projects)
        {
            // This compiler has no name yet for the language version that the projects state.
            solution = solution
                .WithProjectParseOptions(project.Id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview))
                .WithProjectCompilationOptions(project.Id, project.CompilationOptions!.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress));
        }

        CSharpCompilation encapsulation = await CompileAsync(ProjectOf(solution, Encapsulation), cancellation);
        CSharpCompilation codec = await CompileAsync(ProjectOf(solution, Codec), cancellation);
        return new CodecSources(root, workspace, solution, [encapsulation, codec]);
    }

    /// <summary>Every mutant there is.</summary>
    public IEnumerable<Mutant> Mutants()
    {
        foreach (SyntaxTree tree in _codec.SelectMany(compilation => compilation.SyntaxTrees))
        {
            string file = Relative(tree.FilePath);
            if (file.StartsWith("runtime/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && File.Exists(tree.FilePath))
            {
                foreach (Mutant mutant in CodeMutants.Of(file, tree))
                {
                    yield return mutant;
                }
            }
        }

        foreach ((string file, DocumentId id) in _specs)
        {
            foreach (Mutant mutant in SpecMutants.Of(file, _solution.GetAdditionalDocument(id)!.GetTextAsync().Result))
            {
                yield return mutant;
            }
        }
    }

    /// <summary>The codec with a fault; null when the compiler or the generator does not take it.</summary>
    public async Task<BrokenCodec?> BreakAsync(Mutant mutant, CancellationToken cancellation)
    {
        Solution? users = mutant.IsSeenByOthers ? With(mutant) : null;
        CSharpCompilation original = _codec.First(compilation => mutant.IsSpec || TreeIn(compilation, mutant) is not null);
        if (mutant.IsSpec && await IsRefusedAsync(ProjectOf(users!, Encapsulation), cancellation))
        {
            return null;
        }

        CSharpCompilation codec = users is null
            ? original.ReplaceSyntaxTree(Original(mutant), Tree(mutant))
            : await CompileAsync(ProjectOf(users, original.AssemblyName!), cancellation);
        return Assemblies.Emit(codec, cancellation) is byte[] image ? new BrokenCodec(mutant, original.AssemblyName!, image, users) : null;
    }

    public void Dispose() => _workspace.Dispose();

    // The generator still writes what is sound in a spec with an error. Outside a build it is the analyzer beside it that reports the error.
    private static async Task<bool> IsRefusedAsync(Project codec, CancellationToken cancellation)
    {
        ImmutableArray<DiagnosticAnalyzer> rules =
            [.. codec.AnalyzerReferences.Where(r => r.Display == GeneratorName).SelectMany(r => r.GetAnalyzers(LanguageNames.CSharp))];
        CompilationWithAnalyzers run = CSharpCompilation.Create(Encapsulation).WithAnalyzers(rules, codec.AnalyzerOptions);
        ImmutableArray<Diagnostic> found = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        return found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static async Task<CSharpCompilation> CompileAsync(Project project, CancellationToken cancellation) =>
        (CSharpCompilation)(await project.GetCompilationAsync(cancellation))!;

    private Solution With(Mutant mutant)
    {
        if (mutant.IsSpec)
        {
            DocumentId id = _specs[mutant.File];
            return _solution.WithAdditionalDocumentText(id, _solution.GetAdditionalDocument(id)!.GetTextAsync().Result.WithChanges(mutant.Changes));
        }

        DocumentId document = _solution.GetDocumentIdsWithFilePath(Original(mutant).FilePath)[0];
        return _solution.WithDocumentText(document, SourceText.From(Tree(mutant).GetText().ToString(), System.Text.Encoding.UTF8));
    }

    private static Project ProjectOf(Solution solution, string name) => solution.Projects.Single(p => p.Name == name);

    private SyntaxTree Original(Mutant mutant) => _codec.Select(compilation => TreeIn(compilation, mutant)).Single(tree => tree is not null)!;

    private SyntaxTree? TreeIn(CSharpCompilation compilation, Mutant mutant) =>
        compilation.SyntaxTrees.SingleOrDefault(tree => Relative(tree.FilePath) == mutant.File);

    private SyntaxTree Tree(Mutant mutant)
    {
        SyntaxTree original = Original(mutant);
        return original.WithChangedText(original.GetText().WithChanges(mutant.Changes));
    }

    private string Relative(string path) => Path.IsPathRooted(path) ? Path.GetRelativePath(_root, path).Replace('\\', '/') : path;
}
