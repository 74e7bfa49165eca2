using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MmsCodec.Analyzers.Flow;

/// <summary>How often each name is written in a piece of code; a name that is written once stays what it is.</summary>
internal sealed class Writes
{
    private readonly ConcurrentDictionary<SyntaxNode, Dictionary<string, int>> _known = new();

    public IReadOnlyDictionary<string, int> In(SyntaxNode code) => _known.GetOrAdd(code, Count);

    private static Dictionary<string, int> Count(SyntaxNode code)
    {
        var writes = new Dictionary<string, int>();
        foreach (SyntaxNode node in code.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer: not null } declarator:
                    Add(writes, declarator.Identifier.ValueText);
                    break;
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                    foreach (ArgumentSyntax element in tuple.Arguments)
                    {
                        AddTarget(writes, element.Expression);
                    }

                    break;
                case AssignmentExpressionSyntax assignment when assignment.Parent is not InitializerExpressionSyntax:
                    AddTarget(writes, assignment.Left);
                    break;
                case PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression):
                    AddTarget(writes, prefix.Operand);
                    break;
                case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression):
                    AddTarget(writes, postfix.Operand);
                    break;
                case ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword):
                    AddTarget(writes, argument.Expression);
                    break;
                case SingleVariableDesignationSyntax designation:
                    Add(writes, designation.Identifier.ValueText);
                    break;
            }
        }

        return writes;
    }

    private static void AddTarget(Dictionary<string, int> writes, ExpressionSyntax target)
    {
        if (target is IdentifierNameSyntax name)
        {
            Add(writes, name.Identifier.ValueText);
        }
    }

    private static void Add(Dictionary<string, int> writes, string name)
    {
        writes[name] = writes.TryGetValue(name, out int count) ? count + 1 : 1;
    }
}
