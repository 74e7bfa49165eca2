using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>An early way out that is gone, or one part of a condition that no longer counts.</summary>
internal sealed class DroppedCheck : ICodeMutation
{
    public string Kind => "dropped check";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        if (node is IfStatementSyntax { Else: null, Parent: BlockSyntax } guard && Leaves(guard.Statement))
        {
            yield return [new TextChange(guard.Span, "")];
        }
        else if (node is BinaryExpressionSyntax both && (both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression)))
        {
            yield return [new TextChange(TextSpan.FromBounds(both.SpanStart, both.Right.SpanStart), "")];
            yield return [new TextChange(TextSpan.FromBounds(both.Left.Span.End, both.Span.End), "")];
        }
    }

    private static bool Leaves(StatementSyntax statement) => statement is BlockSyntax { Statements: [.., var last] }
        && last is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or YieldStatementSyntax;
}
