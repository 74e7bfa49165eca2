using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>A number in a calculation, a comparison, a slice or an argument that is one more.</summary>
internal sealed class OffByOne : ICodeMutation
{
    public string Kind => "off by one";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        if (!isConstant
            && node is LiteralExpressionSyntax { Token.Value: int value }
            && node.Parent is BinaryExpressionSyntax or RangeExpressionSyntax or PrefixUnaryExpressionSyntax or ArgumentSyntax or RelationalPatternSyntax)
        {
            yield return [new TextChange(node.Span, (value + 1).ToString(CultureInfo.InvariantCulture))];
        }
    }
}
