using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.CodeFixes.Specs;

/// <summary>Writes in a spec what was obviously meant: the name that is nearest to one that does not exist.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".xml"],
    Name = nameof(CorrectSpellingFix))]
[Shared]
public sealed class CorrectSpellingFix : CodeFixProvider
{
    // Where the generators put what should stand there; they are another assembly.
    private const string Replacement = "MmsCodec.Specs.Replacement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        "MMS0006", "MMS0007", "MMS0009", "MMS0023", "MMS0029", "MMS0030", "MMS0041", "MMS0062", "MMS0066", "MMS0068", "MMS0080",
    ];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(Replacement, out string? meant) && meant is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Write '{meant}'", cancellation => WriteAsync(context.TextDocument, diagnostic, meant, cancellation), meant),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> WriteAsync(TextDocument spec, Diagnostic diagnostic, string meant, CancellationToken cancellation)
    {
        SourceText text = await spec.GetTextAsync(cancellation).ConfigureAwait(false);
        IEnumerable<TextChange> changes = diagnostic.AdditionalLocations
            .Prepend(diagnostic.Location)
            .Select(location => new TextChange(location.SourceSpan, meant));
        return spec.Project.Solution.WithAdditionalDocumentText(spec.Id, text.WithChanges(changes));
    }
}
