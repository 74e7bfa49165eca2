using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MmsCodec.CodeFixes.Specs;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>Specs open in an editor: the analyzer reports their mistakes, and the fix corrects them.</summary>
internal sealed class EditorSession(params SpecFile[] specs)
{
    /// <summary>What the analyzer reports, in all specs.</summary>
    public Task<ImmutableArray<Diagnostic>> DiagnoseAsync()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", options: new(OutputKind.DynamicallyLinkedLibrary));
        AnalyzerOptions options = new([.. specs], new SpecOptions(inEditor: true));
        return compilation.WithAnalyzers([new MmsSpecAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The text of a spec after the fix of its only mistake; the text as it is when there is no fix.</summary>
    public async Task<string> FixAsync(SpecFile spec)
    {
        Diagnostic diagnostic = Assert.Single(await DiagnoseAsync());
        using AdhocWorkspace workspace = new();
        ProjectId project = ProjectId.CreateNewId();
        DocumentId id = DocumentId.CreateNewId(project);
        Solution solution = workspace.CurrentSolution
            .AddProject(project, "Consumer", "Consumer", LanguageNames.CSharp)
            .AddAdditionalDocument(id, spec.Path, SourceText.From(spec.Text), filePath: spec.Path);
        List<CodeAction> actions = [];
        CodeFixContext context = new(
            solution.GetAdditionalDocument(id)!, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await new CorrectSpellingFix().RegisterCodeFixesAsync(context);
        if (actions.Count == 0)
        {
            return spec.Text;
        }

        ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetAdditionalDocument(id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
