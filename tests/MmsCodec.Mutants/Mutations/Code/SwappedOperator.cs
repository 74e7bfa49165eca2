using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>An operator where its counterpart should be.</summary>
internal sealed class SwappedOperator : ICodeMutation
{
    public string Kind => "swapped operator";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        SyntaxToken? operation = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            BinaryPatternSyntax pattern => pattern.OperatorToken,
            AssignmentExpressionSyntax assignment => assignment.OperatorToken,
            PostfixUnaryExpressionSyntax postfix => postfix.OperatorToken,
            _ => null,
        };
        string? swapped = operation?.Kind() switch
        {
            SyntaxKind.PlusToken => "-",
            SyntaxKind.MinusToken => "+",
            SyntaxKind.AmpersandToken => "|",
            SyntaxKind.BarToken => "&",
            SyntaxKind.LessThanLessThanToken => ">>",
            SyntaxKind.GreaterThanGreaterThanToken => "<<",
            SyntaxKind.AmpersandAmpersandToken => "||",
            SyntaxKind.BarBarToken => "&&",
            SyntaxKind.OrKeyword => "and",
            SyntaxKind.AndKeyword => "or",
            SyntaxKind.PlusEqualsToken => "-=",
            SyntaxKind.MinusEqualsToken => "+=",
            SyntaxKind.PlusPlusToken => "--",
            SyntaxKind.MinusMinusToken => "++",
            _ => null,
        };
        if (swapped is not null)
        {
            yield return [new TextChange(operation!.Value.Span, swapped)];
        }
    }
}
