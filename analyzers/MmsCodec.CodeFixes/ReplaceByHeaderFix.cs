using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.CodeFixes;

/// <summary>Replaces an expression by a header of the notification that is acknowledged, where a variable holds it.</summary>
public abstract class ReplaceByHeaderFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is null || model is null
                || !diagnostic.Properties.TryGetValue(Reporting.NotificationVariable, out string? variable) || variable is null
                || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax reported
                || RequestAddress.In(reported, model, context.CancellationToken) is not { } place
                || !CanReplace(place, model)
                || HeaderExpression.For(place, variable, Header, UseIn(diagnostic), model, context.CancellationToken) is not { } header)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    TitleFor(variable),
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(place, header.WithTriviaFrom(place)))),
                    equivalenceKey: GetType().Name),
                diagnostic);
        }
    }

    private protected abstract Marks Header { get; }

    /// <summary>What the address is for, of those that a relay has.</summary>
    private protected virtual Marks UseIn(Diagnostic diagnostic) => Marks.None;

    private protected abstract string TitleFor(string variable);

    /// <summary>A host name is a part of an address: which part would be a guess.</summary>
    private static bool CanReplace(ExpressionSyntax place, SemanticModel model)
    {
        return place.Parent is not ArgumentSyntax argument || model.GetOperation(argument) is not IArgumentOperation { Parameter.Name: "hostname" or "host" };
    }
}
