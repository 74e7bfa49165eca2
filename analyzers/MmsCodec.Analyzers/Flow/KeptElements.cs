using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// What the elements of a collection are like that a type keeps in a private field: what all its methods put there, when the field is
/// seen by nobody else.
/// </summary>
internal sealed class KeptElements(FlowContext context)
{
    /// <summary>Methods that put something there; with more, nothing is said.</summary>
    private const int MostWriters = 6;

    private readonly ConcurrentDictionary<IFieldSymbol, Value?> _known = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IFieldSymbol, bool> _tables = new(SymbolEqualityComparer.Default);

    /// <summary>The template of the elements; null when it is not known.</summary>
    public Value? Of(IFieldSymbol field, CancellationToken cancellation)
    {
        return field is { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences.IsEmpty: false } && Enumeration.IsCollection(field.Type) && field.Type is not IArrayTypeSymbol
            ? _known.GetOrAdd(field, f => Find(f, cancellation))
            : null;
    }

    /// <summary>Whether the elements are written out where the field is declared, once and for all.</summary>
    public bool IsTable(IFieldSymbol field, CancellationToken cancellation)
    {
        return field is { DeclaredAccessibility: Accessibility.Private, IsReadOnly: true, DeclaringSyntaxReferences.IsEmpty: false } && Enumeration.IsCollection(field.Type)
            && _tables.GetOrAdd(field, f => IsWrittenOut(f, cancellation) && WritersOf(f, cancellation) is { Count: 0 });
    }

    public static bool IsKeeper(string method) =>
        method is "Add" or "Enqueue" or "Push" or "TryAdd" or "TryWrite" or "WriteAsync" or "AddLast" or "AddFirst" or "Insert" or "AddOrUpdate" or "GetOrAdd" or "SetItem";

    private static bool IsWrittenOut(IFieldSymbol field, CancellationToken cancellation)
    {
        return field.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } && value switch
        {
            CollectionExpressionSyntax list => list.Elements.Count > 0,
            BaseObjectCreationExpressionSyntax creation => creation.Initializer?.Expressions.Count > 0,
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions.Count > 0,
            ImplicitArrayCreationExpressionSyntax or InitializerExpressionSyntax => true,
            _ => false,
        });
    }

    /// <summary>The methods that put something there; null when the collection gets out of sight.</summary>
    private HashSet<IMethodSymbol>? WritersOf(IFieldSymbol field, CancellationToken cancellation)
    {
        var writers = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxReference reference in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (IdentifierNameSyntax name in reference.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == field.Name && !Admit(name, field, writers, cancellation))
                {
                    return null;
                }
            }
        }

        return writers;
    }

    private Value? Find(IFieldSymbol field, CancellationToken cancellation)
    {
        if (WritersOf(field, cancellation) is not { Count: > 0 and <= MostWriters } writers)
        {
            return null;
        }

        Value? each = null;
        foreach (IMethodSymbol writer in writers)
        {
            if (context.GraphOf(writer, cancellation) is not { } graph || !Run(graph, writer, field, ref each, cancellation))
            {
                return null;
            }
        }

        return each is null || each.Equals(Value.Unknown) ? null : Collections.Template(each);
    }

    /// <summary>Notes who writes by this name; false when the collection gets out of sight there.</summary>
    private bool Admit(IdentifierNameSyntax name, IFieldSymbol field, HashSet<IMethodSymbol> writers, CancellationToken cancellation)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
        if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Writer" or "Reader" } end && end.Expression == use)
        {
            use = end;
        }

        switch (use.Parent)
        {
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } call when call.Expression == use:
                return !IsKeeper(call.Name.Identifier.ValueText) || Add();
            case MemberAccessExpressionSyntax member when member.Expression == use:
                return true;
            case ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element when assignment.Left == element:
                return Add();
            case ElementAccessExpressionSyntax or ForEachStatementSyntax or ConditionalAccessExpressionSyntax or LockStatementSyntax:
                return true;
            default:
                return !SymbolEqualityComparer.Default.Equals(context.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol, field);
        }

        bool Add()
        {
            ISymbol? owner = context.ModelOf(name.SyntaxTree).GetEnclosingSymbol(name.SpanStart, cancellation);
            while (owner?.ContainingSymbol is IMethodSymbol outer)
            {
                owner = outer;
            }

            return owner is IMethodSymbol method && (writers.Add(method) || true);
        }
    }

    private bool Run(ControlFlowGraph graph, IMethodSymbol writer, IFieldSymbol field, ref Value? each, CancellationToken cancellation)
    {
        Value? all = each;
        var run = new FlowRun(context, _ => { }, graph.OriginalOperation.Syntax, cancellation)
        {
            Keeps = (owner, element) =>
            {
                if (SymbolEqualityComparer.Default.Equals(owner.Origin?.Symbol, field))
                {
                    Value lasting = Lasting(element);
                    all = all is null ? lasting : Collections.Alike(all, lasting);
                }
            },
        };
        _ = new Interpreter(run, graph, null, ImmutableStack.Create(writer.OriginalDefinition)).Run(new Store());
        each = all;
        return !run.GaveUp;
    }

    /// <summary>What is left of a value once its method has ended.</summary>
    private static Value Lasting(Value value)
    {
        Value core = value.Kind == ValueKind.Function || value.Is(Role.Argument) ? Value.Unknown : value.WithoutParts();
        return value.Parts.Where(part => part.Index is null).Aggregate(core, (lasting, part) => lasting.WithPart(part.Name, Lasting(part.Value)));
    }
}
