using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MmsCodec.CodeFixes;

/// <summary>Where the address of a request is written that is sent: in its creation, or where it is set.</summary>
internal static class RequestAddress
{
    /// <returns>The expression of the address; what is sent itself when it is no request; null when the address is written nowhere or twice.</returns>
    public static ExpressionSyntax? In(ExpressionSyntax sent, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(sent, cancellation).Type?.Name != "HttpRequestMessage")
        {
            return sent;
        }

        List<ExpressionSyntax> written = sent is BaseObjectCreationExpressionSyntax creation ? Of(creation, model, cancellation)
            : sent is IdentifierNameSyntax name && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local ? Of(local, sent, model, cancellation)
            : [];
        return written.Count == 1 ? written[0] : null;
    }

    private static List<ExpressionSyntax> Of(ILocalSymbol request, ExpressionSyntax sent, SemanticModel model, CancellationToken cancellation)
    {
        var written = new List<ExpressionSyntax>();
        if (request.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation })
        {
            written.AddRange(Of(creation, model, cancellation));
        }

        foreach (AssignmentExpressionSyntax assignment in sent.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RequestUri" } target
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target.Expression, cancellation).Symbol, request))
            {
                written.Add(assignment.Right);
            }
        }

        return written;
    }

    private static List<ExpressionSyntax> Of(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellation)
    {
        var written = new List<ExpressionSyntax>();
        if (model.GetSymbolInfo(creation, cancellation).Symbol is IMethodSymbol { Parameters.Length: 2 } && creation.ArgumentList is { Arguments: { Count: 2 } arguments })
        {
            written.Add((arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "requestUri") ?? arguments[1]).Expression);
        }

        foreach (AssignmentExpressionSyntax assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "RequestUri" })
            {
                written.Add(assignment.Right);
            }
        }

        return written;
    }
}
