using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>The opposite of a condition.</summary>
internal sealed class NegatedCondition : ICodeMutation
{
    public string Kind => "negated condition";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        ExpressionSyntax? condition = node switch
        {
            IfStatementSyntax statement => statement.Condition,
            WhileStatementSyntax statement => statement.Condition,
            ConditionalExpressionSyntax conditional => conditional.Condition,
            WhenClauseSyntax clause => clause.Condition,
            _ => null,
        };
        if (condition is not null)
        {
            yield return [new TextChange(new TextSpan(condition.SpanStart, 0), "!("), new TextChange(new TextSpan(condition.Span.End, 0), ")")];
        }
    }
}
