using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Where the sources of a compilation write to a name, call it, or create it; by names alone, read once.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<string, List<ExpressionSyntax>> _writes = [];
    private readonly Dictionary<string, List<ArgumentListSyntax>> _creations = [];
    private readonly Dictionary<string, List<ArgumentListSyntax>> _calls = [];
    private readonly List<ArgumentListSyntax> _untypedCreations = [];

    public static SourceIndex Of(Compilation compilation)
    {
        var index = new SourceIndex();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                index.Read(node);
            }
        }

        return index;
    }

    public IEnumerable<ExpressionSyntax> WritesTo(string name) => Of(_writes, name);

    public IEnumerable<ArgumentListSyntax> CallsOf(string name) => Of(_calls, name);

    /// <summary>Creations of the type, and those that do not name theirs.</summary>
    public IEnumerable<ArgumentListSyntax> CreationsOf(string type) => [.. Of(_creations, type), .. _untypedCreations];

    private void Read(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets } assignment:
                foreach (ArgumentSyntax target in targets.Arguments)
                {
                    Add(_writes, NameOf(target.Expression), assignment.Right);
                }

                break;
            case AssignmentExpressionSyntax assignment:
                Add(_writes, NameOf(assignment.Left), assignment.Right);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } invocation:
                Add(_calls, called.Name.Identifier.ValueText, invocation.ArgumentList);
                if (called.Name.Identifier.ValueText is "Add" or "TryAdd" or "Enqueue" or "Push" or "AddOrUpdate" or "GetOrAdd")
                {
                    foreach (ArgumentSyntax argument in invocation.ArgumentList.Arguments)
                    {
                        Add(_writes, NameOf(called.Expression), argument.Expression);
                    }
                }

                break;
            case InvocationExpressionSyntax invocation:
                Add(_calls, NameOf(invocation.Expression), invocation.ArgumentList);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation:
                Add(_creations, NameOf(creation.Type), arguments);
                break;
            case ImplicitObjectCreationExpressionSyntax creation:
                _untypedCreations.Add(creation.ArgumentList);
                break;
            case ConstructorInitializerSyntax initializer:
                _untypedCreations.Add(initializer.ArgumentList);
                break;
            case PrimaryConstructorBaseTypeSyntax initializer:
                _untypedCreations.Add(initializer.ArgumentList);
                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: not 0, Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument:
                // Written by reference: with something of what else goes in.
                Add(_writes, NameOf(argument.Expression), call);
                break;
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string? name, T entry)
    {
        if (name is null)
        {
            return;
        }

        if (!index.TryGetValue(name, out List<T> entries))
        {
            entries = [];
            index.Add(name, entries);
        }

        entries.Add(entry);
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> index, string name) => index.TryGetValue(name, out List<T> entries) ? entries : [];

    private static string? NameOf(ExpressionSyntax expression)
    {
        return expression switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            ElementAccessExpressionSyntax element => NameOf(element.Expression),
            ImplicitElementAccessSyntax => null,
            PostfixUnaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SuppressNullableWarningExpression } sure => NameOf(sure.Operand),
            _ => null,
        };
    }
}
