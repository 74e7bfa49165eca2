using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MmsCodec.Mutants.Mutations.Code;

namespace MmsCodec.Mutants.Mutations;

/// <summary>Every mutant of a C# file.</summary>
internal static class CodeMutants
{
    private static readonly ICodeMutation[] Mutations =
    [
        new FlippedComparison(), new SwappedOperator(), new OffByOne(), new WrongConstant(), new NegatedCondition(), new SwappedBranches(),
        new DroppedCheck(), new RemovedStatement(),
    ];

    public static IEnumerable<Mutant> Of(string file, SyntaxTree tree)
    {
        SourceText text = tree.GetText();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(n => n is not AttributeListSyntax && !IsContinuation(n)))
        {
            bool isConstant = IsConstant(node);
            foreach (ICodeMutation mutation in Mutations)
            {
                foreach (TextChange[] changes in mutation.Of(node, isConstant))
                {
                    yield return Mutant.Of(file, text, mutation.Kind, changes) with { IsSeenByOthers = isConstant };
                }
            }
        }
    }

    // Where code continues after an await is nothing that a test without such a context could see.
    private static bool IsContinuation(SyntaxNode node) => node is ArgumentListSyntax
        && node.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } };

    // What the compiler writes into the code of who uses it.
    private static bool IsConstant(SyntaxNode node) => node.Ancestors().Any(n =>
        n is EnumMemberDeclarationSyntax or ParameterSyntax || (n is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)));
}
