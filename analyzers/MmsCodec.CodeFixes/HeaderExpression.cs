using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.CodeFixes;

/// <summary>Writes down a header of a notification that a variable holds, in the form that a place asks for.</summary>
internal static class HeaderExpression
{
    /// <param name="place">What it replaces.</param>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="header">The mark of the header.</param>
    /// <param name="model">The semantics of the document.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>Null when the variable is not in reach there, or its header cannot be given that form.</returns>
    public static ExpressionSyntax? For(ExpressionSyntax place, string variable, Marks header, SemanticModel model, CancellationToken cancellation)
    {
        KnownRuntime? runtime = KnownRuntime.Of(model.Compilation);
        ITypeSymbol? wanted = model.GetTypeInfo(place, cancellation).ConvertedType;
        ITypeSymbol? type = model.LookupSymbols(place.SpanStart, name: variable).FirstOrDefault() switch
        {
            ILocalSymbol local when local.Locations[0].SourceSpan.Start < place.SpanStart => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        if (runtime is null || wanted is null || type is null || Marked(type, runtime, header) is not { } member)
        {
            return null;
        }

        return InForm($"{variable}.{member.Name}", member.Type, wanted, model, place.SpanStart) is { } text ? SyntaxFactory.ParseExpression(text) : null;
    }

    private static IPropertySymbol? Marked(ITypeSymbol type, KnownRuntime runtime, Marks header)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            IPropertySymbol? found = at.GetMembers().OfType<IPropertySymbol>()
                .FirstOrDefault(p => ((runtime.Of(p) | runtime.Of(p.Type)) & header) != 0 && p.DeclaredAccessibility == Accessibility.Public);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static string? InForm(string expression, ITypeSymbol type, ITypeSymbol wanted, SemanticModel model, int position)
    {
        if (model.Compilation.ClassifyCommonConversion(type, wanted).IsImplicit)
        {
            return expression;
        }

        bool isText = type.SpecialType == SpecialType.System_String;
        if (wanted.SpecialType == SpecialType.System_String && type.IsRefLikeType)
        {
            return expression + ".ToString()";
        }

        if (wanted is { Name: "Uri", ContainingNamespace.Name: "System" } && (isText || type.IsRefLikeType))
        {
            return $"new {wanted.ToMinimalDisplayString(model, NullableFlowState.NotNull, position)}({expression}{(isText ? "" : ".ToString()")})";
        }

        // A relay, or a text over octets: one of its properties has the form.
        IPropertySymbol? inside = type.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(p => p is { DeclaredAccessibility: Accessibility.Public, IsIndexer: false, IsStatic: false } && SymbolEqualityComparer.Default.Equals(p.Type, wanted));
        return inside is null ? null : $"{expression}.{inside.Name}";
    }
}
