using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MmsCodec.CodeFixes;

namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>Applies the fixes to a source, one by one or all at once, as an IDE does.</summary>
public static class FixRun
{
    private static readonly ImmutableArray<CodeFixProvider> Providers = [new SendToOriginatingAddressFix(), new UseOwnTransactionFix(), new AnnotateParametersFix()];

    public static ImmutableArray<CodeFixProvider> All => Providers;

    /// <summary>The source after the first fix of its first diagnostic with this ID; null when there is none.</summary>
    public static async Task<string?> OneAsync(string source, string id)
    {
        Document document = DocumentOf(source);
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document, id))
        {
            if (await ActionAsync(document, diagnostic) is { } action)
            {
                return await ApplyAsync(document, action);
            }
        }

        return null;
    }

    /// <summary>The source after every diagnostic with this ID was fixed at once.</summary>
    public static async Task<string> EveryAsync(string source, string id, FixAllScope scope)
    {
        Document document = DocumentOf(source);
        CodeFixProvider provider = Providers.Single(p => p.FixableDiagnosticIds.Contains(id));
        ImmutableArray<Diagnostic> diagnostics = await DiagnosticsAsync(document, id);
        CodeAction first = (await ActionAsync(document, diagnostics[0]))!;
        var context = new FixAllContext(document, provider, scope, first.EquivalenceKey, [id], new Known(diagnostics), TestContext.Current.CancellationToken);
        CodeAction? action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(document, action!);
    }

    private static Document DocumentOf(string source)
    {
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Cases", "Cases", LanguageNames.CSharp,
            compilationOptions: TestCompilation.Options, parseOptions: TestCompilation.ParseOptions, metadataReferences: TestCompilation.References));
        project = project.AddDocument("Prelude.cs", Resource.Text("Support/Prelude.cs")).Project;
        return project.AddDocument("Case.cs", source);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, string id)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        AnalyzerRun.AssertCompiles(compilation);
        return [.. (await AnalyzerRun.OnAsync(compilation)).Where(d => d.Id == id)];
    }

    private static async Task<CodeAction?> ActionAsync(Document document, Diagnostic diagnostic)
    {
        CodeAction? action = null;
        foreach (CodeFixProvider provider in Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (a, _) => action ??= a, TestContext.Current.CancellationToken));
        }

        return action;
    }

    private static async Task<string> ApplyAsync(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Compilation compilation = (await changed.GetProject(document.Project.Id)!.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        AnalyzerRun.AssertCompiles(compilation);
        return (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            return Task.FromResult(diagnostics.Where(d => d.Location.SourceTree?.FilePath == document.FilePath || document.Name == "Case.cs"));
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
