using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>A comparison that takes its bound in or leaves it out, is equal where it was unequal, or is a null where it was none.</summary>
internal sealed class FlippedComparison : ICodeMutation
{
    public string Kind => "flipped comparison";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        SyntaxToken? operation = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            RelationalPatternSyntax pattern => pattern.OperatorToken,
            _ => null,
        };
        string? flipped = operation?.Kind() switch
        {
            SyntaxKind.LessThanToken => "<=",
            SyntaxKind.LessThanEqualsToken => "<",
            SyntaxKind.GreaterThanToken => ">=",
            SyntaxKind.GreaterThanEqualsToken => ">",
            SyntaxKind.EqualsEqualsToken => "!=",
            SyntaxKind.ExclamationEqualsToken => "==",
            _ => null,
        };
        if (flipped is not null)
        {
            yield return [new TextChange(operation!.Value.Span, flipped)];
        }
        else if (node is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern } not })
        {
            yield return [new TextChange(not.OperatorToken.Span, "")];
        }
        else if (node is IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant })
        {
            yield return [new TextChange(new TextSpan(constant.SpanStart, 0), "not ")];
        }
    }
}
