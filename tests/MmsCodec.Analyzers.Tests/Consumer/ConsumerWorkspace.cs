using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace MmsCodec.Analyzers.Tests.Consumer;

/// <summary>A consumer's projects as an IDE has them: read by MSBuild, with the rules and fixes of the analyzers that the projects name.</summary>
public sealed class ConsumerWorkspace : IDisposable
{
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();
    private readonly List<string> _failures = [];

    public ConsumerWorkspace() => _workspace.WorkspaceFailed += (_, e) => _failures.Add(e.Diagnostic.Message);

    public IReadOnlyList<string> Failures => _failures;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Project> OpenAsync(string path) => await _workspace.OpenProjectAsync(path, cancellationToken: Cancellation);

    public Document DocumentOf(string name) => _workspace.CurrentSolution.Projects.SelectMany(p => p.Documents).Single(d => d.Name == name);

    /// <summary>What our rules say of a project as it is now, in the order of files and lines.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project)
    {
        Project now = _workspace.CurrentSolution.GetProject(project.Id)!;
        Compilation compilation = (await now.GetCompilationAsync(Cancellation))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(Cancellation), d => d.Severity == DiagnosticSeverity.Error);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. Ours(now).SelectMany(r => r.GetAnalyzers(LanguageNames.CSharp))];
        Assert.NotEmpty(analyzers);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(analyzers, now.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(Cancellation);
        return [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>Applies the first fix of a diagnostic, and writes the changed files.</summary>
    public async Task FixAsync(Project project, Diagnostic diagnostic)
    {
        CodeAction? first = await FirstFixAsync(project, diagnostic, FixerOf(project, diagnostic.Id));
        Assert.NotNull(first);
        await ApplyAsync(first);
    }

    /// <summary>Fixes all of its kind, starting at this one, and writes the changed files.</summary>
    public async Task FixAllAsync(Project project, Diagnostic diagnostic, FixAllScope scope)
    {
        CodeFixProvider provider = FixerOf(project, diagnostic.Id);
        CodeAction first = (await FirstFixAsync(project, diagnostic, provider))!;
        Document document = _workspace.CurrentSolution.GetDocument(diagnostic.Location.SourceTree)!;
        var context = new FixAllContext(document, provider, scope, first.EquivalenceKey, [diagnostic.Id], new Diagnostics(this), Cancellation);
        CodeAction? every = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(every);
        await ApplyAsync(every);
    }

    public void Dispose() => _workspace.Dispose();

    private static IEnumerable<AnalyzerFileReference> Ours(Project project) =>
        project.AnalyzerReferences.OfType<AnalyzerFileReference>().Where(r => Path.GetFileName(r.FullPath).StartsWith("MmsCodec.", StringComparison.Ordinal));

    private static CodeFixProvider FixerOf(Project project, string id)
    {
        return Ours(project).SelectMany(r => r.GetAssembly().GetTypes())
            .Where(t => t.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)
            .Single(p => p.FixableDiagnosticIds.Contains(id));
    }

    private async Task<CodeAction?> FirstFixAsync(Project project, Diagnostic diagnostic, CodeFixProvider provider)
    {
        CodeAction? first = null;
        Document document = _workspace.CurrentSolution.GetProject(project.Id)!.GetDocument(diagnostic.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, Cancellation));
        return first;
    }

    private async Task ApplyAsync(CodeAction action)
    {
        foreach (CodeActionOperation operation in await action.GetOperationsAsync(Cancellation))
        {
            Assert.True(_workspace.TryApplyChanges(Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution));
        }
    }

    private sealed class Diagnostics(ConsumerWorkspace workspace) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await workspace.DiagnosticsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await workspace.DiagnosticsAsync(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
