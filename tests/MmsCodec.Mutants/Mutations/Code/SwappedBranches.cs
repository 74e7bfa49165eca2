using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>What two neighbouring arms of a switch do, exchanged. (Exchanged branches of an if are a negated condition.)</summary>
internal sealed class SwappedBranches : ICodeMutation
{
    public string Kind => "swapped branches";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        if (node is SwitchExpressionSyntax expression)
        {
            foreach ((SwitchExpressionArmSyntax first, SwitchExpressionArmSyntax second) in expression.Arms.Zip(expression.Arms.Skip(1)))
            {
                yield return Exchange(first.Expression, second.Expression);
            }
        }
        else if (node is SwitchStatementSyntax statement)
        {
            foreach ((SwitchSectionSyntax first, SwitchSectionSyntax second) in statement.Sections.Zip(statement.Sections.Skip(1)))
            {
                yield return Exchange(first.Labels[0], second.Labels[0]);
            }
        }
    }

    private static TextChange[] Exchange(SyntaxNode first, SyntaxNode second) =>
        [new TextChange(first.Span, second.ToString()), new TextChange(second.Span, first.ToString())];
}
