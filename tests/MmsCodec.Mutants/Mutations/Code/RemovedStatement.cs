using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations.Code;

/// <summary>A call, an assignment or a step that is not done.</summary>
internal sealed class RemovedStatement : ICodeMutation
{
    public string Kind => "removed statement";

    public IEnumerable<TextChange[]> Of(SyntaxNode node, bool isConstant)
    {
        if (node is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax })
        {
            yield return [new TextChange(node.Span, "")];
        }
    }
}
