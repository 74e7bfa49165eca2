using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>A constant, a token in a pattern or a result that is another one.</summary>
internal sealed class WrongConstant : ICodeMutation
{
    public string Kind => "wrong constant";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        if (node is LiteralExpressionSyntax { Token.Value: int value }
            && (isConstant || node.Parent is ConstantPatternSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or SwitchExpressionArmSyntax or ArrowExpressionClauseSyntax))
        {
            string wrong = node.Parent is BinaryExpressionSyntax ? $"{value + 1}" : string.Create(CultureInfo.InvariantCulture, $"0x{value ^ 1:X2}");
            yield return [new TextChange(node.Span, wrong)];
        }
        else if (node.IsKind(SyntaxKind.TrueLiteralExpression) || node.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            yield return [new TextChange(node.Span, node.IsKind(SyntaxKind.TrueLiteralExpression) ? "false" : "true")];
        }
    }
}
