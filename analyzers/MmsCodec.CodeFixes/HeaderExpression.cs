using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.CodeFixes;

/// <summary>Writes down a header of a notification that a variable holds, in the form that a place asks for.</summary>
internal static class HeaderExpression
{
    /// <param name="place">What it replaces.</param>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="header">The mark of the header.</param>
    /// <param name="use">The mark of what it is for, where it holds several addresses.</param>
    /// <param name="model">The semantics of the document.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>Null when the variable is not in reach there, or its header cannot be given that form.</returns>
    public static ExpressionSyntax? For(ExpressionSyntax place, string variable, Marks header, Marks use, SemanticModel model, CancellationToken cancellation)
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

        if (IsOctets(wanted) && !IsMarkedDestination(place, model, runtime, cancellation))
        {
            // What is sent, not where to.
            return null;
        }

        string expression = $"{variable}.{member.Name}";
        if (InForm(expression, member.Type, wanted, header, use, runtime, model, place.SpanStart) is { } text)
        {
            return SyntaxFactory.ParseExpression(text);
        }

        return wanted.SpecialType == SpecialType.System_String && Inside(member.Type, "Uri", header, use, runtime) is { } address
            ? AsText(place, SyntaxFactory.ParseExpression($"{expression}.{address.Name}"), model)
            : null;
    }

    /// <summary>An address where a text is asked for: as it is where the call takes one too, else its text.</summary>
    private static ExpressionSyntax AsText(ExpressionSyntax place, ExpressionSyntax address, SemanticModel model)
    {
        bool fits = place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            && model.GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(place, address), SpeculativeBindingOption.BindAsExpression).Symbol is not null;
        return fits ? address : SyntaxFactory.ParseExpression(address + ".AbsoluteUri");
    }

    private static bool IsOctets(ITypeSymbol type) => type is IArrayTypeSymbol || type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory";

    private static bool IsMarkedDestination(ExpressionSyntax place, SemanticModel model, KnownRuntime runtime, CancellationToken cancellation)
    {
        return place.Parent is ArgumentSyntax argument && model.GetOperation(argument, cancellation) is IArgumentOperation { Parameter: { } parameter }
            && (runtime.Of(parameter) & (Marks.AckDestination | Marks.RetrievalDestination | Marks.TransactionKey)) != 0;
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

    private static string? InForm(string expression, ITypeSymbol type, ITypeSymbol wanted, Marks header, Marks use, KnownRuntime runtime, SemanticModel model, int position)
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

        return Inside(type, wanted.Name, header, use, runtime) is { } inside && SymbolEqualityComparer.Default.Equals(inside.Type, wanted)
            ? $"{expression}.{inside.Name}"
            : null;
    }

    /// <summary>The property of a relay, or of a text over octets, that has the form; of several, the one that says that it is for this.</summary>
    private static IPropertySymbol? Inside(ITypeSymbol type, string form, Marks header, Marks use, KnownRuntime runtime)
    {
        IPropertySymbol[] all = type.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsIndexer: false, IsStatic: false } && p.Type.Name == form)
            .ToArray();
        IPropertySymbol[] marked = all.Where(p => (runtime.Of(p) & header) != 0).ToArray();
        IPropertySymbol[] meant = marked.Where(p => (runtime.Of(p) & use) != 0).ToArray();
        return meant.Length == 1 ? meant[0] : marked.Length == 1 ? marked[0] : marked.Length == 0 && all.Length == 1 ? all[0] : null;
    }
}
