using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Views;

/// <summary>Finds uses of views after their octets were given away, along the flow of one body.</summary>
internal sealed class ViewLifetimes
{
    private readonly KnownRuntime _runtime;
    private readonly Dictionary<ILocalSymbol, ISymbol> _over = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, StaleUse> _stale = [];

    private ViewLifetimes(KnownRuntime runtime) => _runtime = runtime;

    public static IEnumerable<StaleUse> Of(ControlFlowGraph graph, KnownRuntime runtime, CancellationToken cancellation)
    {
        var lifetimes = new ViewLifetimes(runtime);
        lifetimes.Run(graph, cancellation);
        return lifetimes._stale.Values.OrderBy(u => u.Place.SpanStart);
    }

    private void Run(ControlFlowGraph graph, CancellationToken cancellation)
    {
        // Views whose octets have moved on, on some path, and what moved them.
        var at = new ImmutableDictionary<ILocalSymbol, IInvocationOperation>?[graph.Blocks.Length];
        var waiting = new Queue<BasicBlock>();
        at[0] = ImmutableDictionary.Create<ILocalSymbol, IInvocationOperation>(SymbolEqualityComparer.Default);
        waiting.Enqueue(graph.Blocks[0]);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            BasicBlock block = waiting.Dequeue();
            ImmutableDictionary<ILocalSymbol, IInvocationOperation> moved = at[block.Ordinal]!;
            foreach (IOperation operation in block.Operations)
            {
                moved = Visit(operation, moved);
            }

            moved = block.BranchValue is null ? moved : Visit(block.BranchValue, moved);
            foreach (BasicBlock? next in new[] { block.FallThroughSuccessor?.Destination, block.ConditionalSuccessor?.Destination })
            {
                if (next is null)
                {
                    continue;
                }

                ImmutableDictionary<ILocalSymbol, IInvocationOperation>? known = at[next.Ordinal];
                ImmutableDictionary<ILocalSymbol, IInvocationOperation> joined = known is null ? moved : known.AddRange(moved.Where(m => !known.ContainsKey(m.Key)));
                if (known is null || joined.Count != known.Count)
                {
                    at[next.Ordinal] = joined;
                    waiting.Enqueue(next);
                }
            }
        }
    }

    private ImmutableDictionary<ILocalSymbol, IInvocationOperation> Visit(IOperation operation, ImmutableDictionary<ILocalSymbol, IInvocationOperation> moved)
    {
        if (operation is IFlowAnonymousFunctionOperation)
        {
            return moved;
        }

        if (operation is ILocalReferenceOperation local && moved.TryGetValue(local.Local, out IInvocationOperation? by) && !IsWritten(local))
        {
            _stale[local.Syntax] = new StaleUse(local.Syntax, local.Local, by.Syntax, by.TargetMethod.Name);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            moved = Visit(child, moved);
        }

        if (operation is not IInvocationOperation call)
        {
            return moved;
        }

        ISymbol? lent = call.Arguments.Where(a => a.Parameter is { } p && (_runtime.Of(p) & Marks.LiesOver) != 0).Select(a => RootOf(a.Value)).FirstOrDefault(s => s is not null);
        if (lent is not null)
        {
            foreach (ILocalSymbol view in Given(call))
            {
                _over[view] = lent;
                moved = moved.Remove(view);
            }
        }

        foreach (KeyValuePair<ILocalSymbol, ISymbol> view in _over)
        {
            if (Moves(call, view.Value))
            {
                moved = moved.SetItem(view.Key, call);
            }
        }

        return moved;
    }

    private static IEnumerable<ILocalSymbol> Given(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
            if (argument.Parameter?.RefKind == RefKind.Out && value is ILocalReferenceOperation { Local.Type: { IsRefLikeType: true } } local)
            {
                yield return local.Local;
            }
        }
    }

    private static bool IsWritten(ILocalReferenceOperation local)
    {
        return local.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Out } or IDeclarationExpressionOperation
            || (local.Parent is ISimpleAssignmentOperation assignment && assignment.Target == local);
    }

    /// <summary>Whether the call gives the octets away, or puts others in their place.</summary>
    private static bool Moves(IInvocationOperation call, ISymbol buffer)
    {
        if (!Carriers.IsFramework(call.TargetMethod.ContainingType))
        {
            return false;
        }

        ITypeSymbol? type = (buffer as ILocalSymbol)?.Type ?? (buffer as IParameterSymbol)?.Type;
        return call.TargetMethod.Name switch
        {
            "AdvanceTo" => type?.Name is "ReadResult" or "ReadOnlySequence",
            "Dispose" => SymbolEqualityComparer.Default.Equals(RootOf(call.Instance), buffer) && type?.Name == "IMemoryOwner",
            "Return" or "Read" or "ReadAsync" or "ReadExactly" or "ReadExactlyAsync" or "ReadAtLeast" or "ReadAtLeastAsync" or "Receive" or "ReceiveAsync" or "ReceiveFrom" or "ReceiveFromAsync"
                => call.Arguments.Any(a => SymbolEqualityComparer.Default.Equals(RootOf(a.Value), buffer)),
            _ => false,
        };
    }

    /// <summary>The variable whose octets an expression is a part of.</summary>
    private static ISymbol? RootOf(IOperation? expression)
    {
        return expression switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IConversionOperation conversion => RootOf(conversion.Operand),
            IImplicitIndexerReferenceOperation range => RootOf(range.Instance),
            IPropertyReferenceOperation { Instance: { } owner } => RootOf(owner),
            IInvocationOperation { Instance: { } owner, TargetMethod.Name: "Slice" or "AsSpan" } => RootOf(owner),
            IInvocationOperation { Instance: null, TargetMethod.Name: "AsSpan" or "AsMemory" or "Slice", Arguments.Length: > 0 } extension => RootOf(extension.Arguments[0].Value),
            IObjectCreationOperation { Arguments.Length: > 0, Type.Name: "ReadOnlySpan" or "Span" } creation => RootOf(creation.Arguments[0].Value),
            _ => null,
        };
    }
}
