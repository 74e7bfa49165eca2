using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// Runs one flow graph on what is known at its start, along every path, until nothing new is learned. This part walks the graph;
/// the others say what the operations do.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Paths kept apart at one block; beyond, they are merged into one that knows only what all agree on.</summary>
    private const int MostPaths = 32;

    /// <summary>Ways in which one statement may end, by the methods that it calls.</summary>
    private const int MostOutcomes = 12;

    /// <summary>Stands for all that a site produces at once: the parts of an element, the results of a callee.</summary>
    private const int AnySlot = -2;

    private readonly FlowRun _run;
    private readonly ControlFlowGraph _graph;
    private readonly Frame? _frame;
    private readonly ImmutableStack<IMethodSymbol> _calls;
    private readonly KnownRuntime _runtime;
    private List<Store>[] _seen = [];
    private Queue<Store>[] _waiting = [];
    private Store?[] _blurred = [];
    private readonly List<Outcome> _outcomes = [];
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly Dictionary<ILocalSymbol, IOperation?> _aliases = new(SymbolEqualityComparer.Default);
    private readonly List<Value> _yielded = [];
    private Store _store = new();
    private Choices _choices = new();
    private SyntaxNode? _assigned;
    private (IBinaryOperation Test, Value Left, Value Right)? _compared;
    private (IIsPatternOperation Test, Value Value)? _matched;

    public Interpreter(FlowRun run, ControlFlowGraph graph, Frame? frame, ImmutableStack<IMethodSymbol> calls)
    {
        _run = run;
        _graph = graph;
        _frame = frame;
        _calls = calls;
        _runtime = run.Context.Runtime;
    }

    /// <summary>The ways in which the body ends; empty when it never does, or when the analysis gave up.</summary>
    public List<Outcome> Run(Store entry)
    {
        _seen = new List<Store>[_graph.Blocks.Length];
        _waiting = new Queue<Store>[_graph.Blocks.Length];
        _blurred = new Store?[_graph.Blocks.Length];
        Arrive(_graph.Blocks[0], entry);
        for (int at = 0; at < _waiting.Length; at++)
        {
            // The lowest block first: what loops back comes with all its paths before what follows the loop.
            while (_waiting[at] is { Count: > 0 } waiting)
            {
                if (!_run.TryStep())
                {
                    return _outcomes;
                }

                int lowest = Step(_graph.Blocks[at], waiting.Dequeue().Clone());
                if (lowest < at)
                {
                    at = lowest - 1;
                    break;
                }
            }
        }

        return _outcomes;
    }

    private int Step(BasicBlock block, Store start)
    {
        int lowest = int.MaxValue;
        List<Store> paths = [start];
        bool isGuarded = IsInTry(block);
        foreach (IOperation operation in block.Operations)
        {
            var next = new List<Store>(paths.Count);
            foreach (Store path in paths)
            {
                lowest = isGuarded ? System.Math.Min(lowest, Throw(block.EnclosingRegion, path)) : lowest;
                foreach (Outcome end in Execute(operation, path))
                {
                    next.Add(end.Store);
                }
            }

            paths = next;
        }

        foreach (Store path in paths)
        {
            if (isGuarded)
            {
                lowest = System.Math.Min(lowest, Throw(block.EnclosingRegion, path));
            }

            if (block.BranchValue is null)
            {
                lowest = System.Math.Min(lowest, Follow(block.FallThroughSuccessor, path, Value.Unknown));
                continue;
            }

            foreach (Outcome end in Execute(block.BranchValue, path))
            {
                lowest = System.Math.Min(lowest, Branch(block, end));
            }
        }

        return lowest;
    }

    private int Branch(BasicBlock block, Outcome end)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            return Follow(block.FallThroughSuccessor, end.Store, end.Result);
        }

        bool jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        bool? known = end.Result.Kind == ValueKind.Constant ? end.Result.Content as bool? : null;
        int lowest = int.MaxValue;
        if (known != !jumpsWhen)
        {
            lowest = System.Math.Min(lowest, Follow(block.ConditionalSuccessor, Assuming(block.BranchValue!, jumpsWhen, end), Value.Unknown));
        }

        if (known != jumpsWhen)
        {
            lowest = System.Math.Min(lowest, Follow(block.FallThroughSuccessor, Assuming(block.BranchValue!, !jumpsWhen, end), Value.Unknown));
        }

        return lowest;
    }

    /// <summary>Runs one operation in every way in which it can end.</summary>
    private List<Outcome> Execute(IOperation operation, Store path)
    {
        var ends = new List<Outcome>();
        _choices = new Choices();
        do
        {
            _store = path.Clone();
            _choices.Rewind();
            Value result = Evaluate(operation);
            if (!_store.IsDead)
            {
                ends.Add(new Outcome(result, _store));
            }
        }
        while (_choices.MoveNext() && ends.Count < MostOutcomes);

        return ends;
    }

    private int Follow(ControlFlowBranch? branch, Store path, Value result)
    {
        if (branch is null || path.IsDead)
        {
            return int.MaxValue;
        }

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                return Continue(branch, path);
            case ControlFlowBranchSemantics.Throw:
            case ControlFlowBranchSemantics.Rethrow:
                return Throw(branch.Source.EnclosingRegion, path);
            case ControlFlowBranchSemantics.Return:
                _outcomes.Add(new Outcome(_yielded.Count > 0 ? Sequence() : result, path.Clone()));
                return int.MaxValue;
            default:
                return Enter(branch, 0, path);
        }
    }

    /// <summary>Goes on to the next finally block of a branch, or to its destination.</summary>
    private int Enter(ControlFlowBranch branch, int next, Store path)
    {
        if (next < branch.FinallyRegions.Length)
        {
            Store inside = path.Clone();
            inside.Continuations = inside.Continuations.Push(new Pending(branch, next + 1));
            return Arrive(_graph.Blocks[branch.FinallyRegions[next].FirstBlockOrdinal], inside);
        }

        if (branch.Destination is null)
        {
            return int.MaxValue;
        }

        Store after = path.Clone();
        foreach (ControlFlowRegion region in branch.LeavingRegions)
        {
            // What goes out of scope must not keep two paths apart.
            foreach (CaptureId capture in region.CaptureIds)
            {
                after.Remove(CellOf(capture));
            }

            foreach (ILocalSymbol local in region.Locals)
            {
                after.Remove(local);
            }
        }

        if (branch.Destination.Kind == BasicBlockKind.Exit)
        {
            _outcomes.Add(new Outcome(_yielded.Count > 0 ? Sequence() : Value.Unknown, after));
            return int.MaxValue;
        }

        return Arrive(branch.Destination, after);
    }

    /// <summary>The end of a finally block: on to where it was entered for, or out with the exception.</summary>
    private int Continue(ControlFlowBranch branch, Store path)
    {
        if (path.Continuations.IsEmpty)
        {
            return Throw(Outside(branch.Source.EnclosingRegion, ControlFlowRegionKind.Finally), path);
        }

        Store after = path.Clone();
        after.Continuations = path.Continuations.Pop(out Pending pending);
        return Enter(pending.Branch, pending.Next, after);
    }

    /// <summary>Leads a path to the handlers that an exception thrown in the region may reach.</summary>
    private int Throw(ControlFlowRegion? from, Store path)
    {
        int lowest = int.MaxValue;
        for (ControlFlowRegion? region = from; region is not null; region = Around(region))
        {
            if (region.Kind != ControlFlowRegionKind.Try)
            {
                continue;
            }

            foreach (ControlFlowRegion handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Finally)
                {
                    Store inside = path.Clone();
                    inside.Continuations = ImmutableStack<Pending>.Empty;
                    return System.Math.Min(lowest, Arrive(_graph.Blocks[handler.FirstBlockOrdinal], inside));
                }

                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                {
                    lowest = System.Math.Min(lowest, Arrive(_graph.Blocks[handler.FirstBlockOrdinal], path.Clone()));
                }
            }
        }

        return lowest;
    }

    private int Arrive(BasicBlock block, Store path)
    {
        int at = block.Ordinal;
        if (!block.IsReachable && at != 0)
        {
            return int.MaxValue;
        }

        _waiting[at] ??= new Queue<Store>();
        if (_blurred[at] is { } blurred)
        {
            return blurred.Blur(path) ? Wait(at, blurred) : int.MaxValue;
        }

        List<Store> seen = _seen[at] ??= [];
        Store? same = seen.Find(s => s.SameCells(path));
        if (same is not null)
        {
            return same.KeepFactsOf(path) ? Wait(at, same) : int.MaxValue;
        }

        if (seen.Count < MostPaths)
        {
            seen.Add(path);
            return Wait(at, path);
        }

        _run.GaveUp = true;
        seen.ForEach(s => path.Blur(s));
        _blurred[at] = path;
        return Wait(at, path);
    }

    private int Wait(int at, Store path)
    {
        _waiting[at].Enqueue(path.Clone());
        return at;
    }

    private static bool IsInTry(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = Around(region))
        {
            if (region.Kind == ControlFlowRegionKind.Try)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The region around this one, in the same graph: that of a nested function goes on into the graph around it.</summary>
    private static ControlFlowRegion? Around(ControlFlowRegion region) => region.Kind == ControlFlowRegionKind.Root ? null : region.EnclosingRegion;

    private static ControlFlowRegion? Outside(ControlFlowRegion? region, ControlFlowRegionKind kind)
    {
        while (region is not null && region.Kind != kind)
        {
            region = Around(region);
        }

        // A finally region lies in a try-and-finally region beside its try.
        return region?.EnclosingRegion?.EnclosingRegion;
    }

    /// <summary>What an iterator gives: a sequence whose elements are like what it yields, when all are alike.</summary>
    private Value Sequence()
    {
        Value each = _yielded[0];
        foreach (Value other in _yielded)
        {
            each = Collections.Alike(each, other);
        }

        return Value.Of(Origin.ProducedAt(_graph.OriginalOperation.Syntax), Role.Thing, null).WithPart(Part.Each, Collections.Template(each));
    }
}
