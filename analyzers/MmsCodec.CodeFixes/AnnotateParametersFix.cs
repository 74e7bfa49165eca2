using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Rules;

namespace MmsCodec.CodeFixes;

/// <summary>Fixes MMS2003: marks the parameters that say where an acknowledgement goes, and what it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AnnotateParametersFix : CodeFixProvider
{
    private const string Namespace = "MmsCodec";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(MMS2003AnnotateParameters.Rule.Id);

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
                || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>() is not { Parent: ParameterListSyntax list } destination)
            {
                continue;
            }

            string prefix = model.LookupNamespacesAndTypes(destination.SpanStart, name: "AckDestinationAttribute").IsEmpty ? Namespace + "." : "";
            diagnostic.Properties.TryGetValue(MMS2003AnnotateParameters.Payload, out string? name);
            ParameterSyntax? payload = list.Parameters.FirstOrDefault(p => p.Identifier.ValueText == name);
            var marks = new Dictionary<ParameterSyntax, string> { [destination] = prefix + "AckDestination" };
            if (payload is not null)
            {
                marks[payload] = prefix + "Acknowledgement";
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    payload is null ? "Mark the parameter with [AckDestination]" : "Mark the parameters with [AckDestination] and [Acknowledgement]",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNodes(marks.Keys, (parameter, _) => Mark(parameter, marks[parameter])))),
                    equivalenceKey: nameof(AnnotateParametersFix)),
                diagnostic);
        }
    }

    private static ParameterSyntax Mark(ParameterSyntax parameter, string attribute)
    {
        AttributeListSyntax mark = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName(attribute))))
            .WithTrailingTrivia(SyntaxFactory.Space)
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
        return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Insert(0, mark));
    }
}
