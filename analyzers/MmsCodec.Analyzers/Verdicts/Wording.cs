using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Flow;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>How messages call what the analysis has named.</summary>
internal static class Wording
{
    private const int LongestCode = 40;

    public static string Notification(Origin origin)
    {
        return origin.Unlinked ? "a notification" : origin.Earlier ? $"an earlier '{Name(origin)}'" : $"'{Name(origin)}'";
    }

    public static string Place(Value destination)
    {
        return destination.Kind switch
        {
            ValueKind.Constant => $"\"{destination.Content}\"",
            ValueKind.Atom when destination.Role is Role.Address or Role.Notification => $"the address of {Notification(destination.Origin!)}",
            ValueKind.Atom => $"'{Name(destination.Origin!)}'",
            _ => "another place",
        };
    }

    public static string Name(Origin origin)
    {
        switch (origin.Kind)
        {
            case OriginKind.This:
                return "this";
            case OriginKind.Member when origin.Parent is { Kind: not OriginKind.This } parent:
                return Name(parent) + "." + origin.Symbol!.Name;
            case OriginKind.Element:
                return $"{Name(origin.Parent!)}[{origin.Symbol?.Name}{Offset(origin)}]";
            case OriginKind.Produced:
                return origin.Site is null ? "it" : Variable(origin.Site) ?? Short(origin.Site);
            default:
                return origin.Symbol?.Name ?? "it";
        }
    }

    private static string Offset(Origin origin)
    {
        return origin.Symbol is null ? origin.Slot.ToString() : origin.Slot switch
        {
            0 => "",
            > 0 => $" + {origin.Slot}",
            _ => $" - {-origin.Slot}",
        };
    }

    /// <summary>The variable that an expression is put into.</summary>
    private static string? Variable(SyntaxNode site)
    {
        foreach (SyntaxNode node in site.AncestorsAndSelf())
        {
            switch (node)
            {
                case ForEachStatementSyntax loop when !loop.Statement.Span.Contains(site.Span):
                    return loop.Identifier.ValueText;
                case VariableDeclaratorSyntax declarator:
                    return declarator.Identifier.ValueText;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation } }:
                    return designation.Identifier.ValueText;
                case InvocationExpressionSyntax call:
                    ArgumentSyntax? given = call.ArgumentList.Arguments.FirstOrDefault(a => a.Expression is DeclarationExpressionSyntax);
                    if (given?.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax name })
                    {
                        return name.Identifier.ValueText;
                    }

                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment when assignment.Right.Span.Contains(site.Span):
                    return target.Identifier.ValueText;
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    private static string Short(SyntaxNode site)
    {
        string text = site.ToString();
        return text.Length <= LongestCode ? text : text.Substring(0, LongestCode) + "...";
    }
}
