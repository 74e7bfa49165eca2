using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Bodies that run inside this one: methods of the compilation, local functions, lambdas.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Calls within calls that are followed.</summary>
    private const int Deepest = 5;

    /// <summary>
    /// Runs a body on what this path knows, and takes one of its ends. The whole path goes in and out, so that what the body does to
    /// objects and captured variables is done; null when it cannot be followed.
    /// </summary>
    private Value? Run(CallSite site, ControlFlowGraph graph, IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_calls.Count() >= Deepest || _calls.Contains(definition, SymbolEqualityComparer.Default))
        {
            return null;
        }

        SyntaxNode call = site.Syntax;
        bool isStraight = IsStraight(graph);
        Store entry = isStraight ? _store : _store.Clone();
        if (_run.ProducesAgain(call, AnySlot))
        {
            entry.Rename(o => o.Age(call));
        }

        ImmutableStack<Pending> continuations = entry.Continuations;
        entry.Continuations = ImmutableStack<Pending>.Empty;
        Frame frame = _frame ?? FrameOf(site);
        ImmutableArray<IParameterSymbol> parameters = definition.Parameters;
        int shift = site.Method.ReducedFrom is not null ? 1 : 0;
        if (shift == 1)
        {
            entry.Write(parameters[0], site.Receiver);
        }

        bool counts = _run.Context.IsRecursive(definition, _run.Cancellation);
        foreach (Input argument in site.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal + shift < parameters.Length)
            {
                // What a method that calls itself counts by is another number each time.
                bool isUnknown = argument.Value.Equals(Value.Unknown) || (counts && argument.Value is { Kind: ValueKind.Constant, Content: not string });
                entry.Write(parameters[parameter.Ordinal + shift], isUnknown ? Value.Of(Origin.UnlinkedAt(argument.Operation.Syntax), Role.Thing, argument.Operation.Syntax) : argument.Value);
            }
        }

        var callee = new Interpreter(_run, graph, frame, _calls.Push(definition));
        List<Outcome> ends = isStraight ? callee.RunStraight(entry, _choices) : callee.Run(entry);
        if (ends.Count == 0)
        {
            _store.IsDead = !_run.GaveUp;
            return Value.Unknown;
        }

        List<Outcome> ways = Distinct(ends.Select(end => Leave(end, site, graph, method, parameters, shift)));
        if (ways.Count > MostOutcomes)
        {
            _run.GaveUp = true;
        }

        Outcome taken = ways.Count == 1 ? ways[0] : ways[_choices.Next(System.Math.Min(ways.Count, MostOutcomes))];
        _store = isStraight ? taken.Store : taken.Store.Clone();
        _store.Continuations = continuations;
        foreach (Input argument in site.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref })
            {
                AssignTo(argument.Operation, _store.Read(new GivenCell(argument.Operation)) ?? Value.Unknown);
                _store.Remove(new GivenCell(argument.Operation));
            }
        }

        return taken.Result;
    }

    /// <summary>Whether the body is one path from start to end, as most helpers are.</summary>
    private static bool IsStraight(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.ConditionKind != ControlFlowConditionKind.None || block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow
                || block.EnclosingRegion.Kind is ControlFlowRegionKind.Try or ControlFlowRegionKind.Finally
                || block.FallThroughSuccessor?.Destination is { } next && next.Ordinal <= block.Ordinal)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Runs a body that is one path on what the caller knows, without keeping paths apart.</summary>
    private List<Outcome> RunStraight(Store entry, Choices choices)
    {
        _store = entry;
        _choices = choices;
        Value result = Value.Unknown;
        for (BasicBlock? block = _graph.Blocks[0]; block is not null && !_store.IsDead && _run.TryStep(); block = block.FallThroughSuccessor?.Destination)
        {
            foreach (IOperation operation in block.Operations)
            {
                Evaluate(operation);
            }

            result = block.BranchValue is null ? result : Evaluate(block.BranchValue);
        }

        return _store.IsDead ? [] : [new Outcome(_yielded.Count > 0 ? Sequence() : result, _store)];
    }

    /// <summary>The end of a body as its caller sees it: without its variables, and with what it produced named after the call.</summary>
    private static Outcome Leave(Outcome end, CallSite site, ControlFlowGraph graph, IMethodSymbol method, ImmutableArray<IParameterSymbol> parameters, int shift)
    {
        Store store = end.Store;
        foreach (Input argument in site.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } given && given.Ordinal + shift < parameters.Length)
            {
                store.Write(new GivenCell(argument.Operation), store.Read(parameters[given.Ordinal + shift]) ?? Value.Unknown);
            }
        }

        SyntaxNode body = graph.OriginalOperation.Syntax;
        foreach (KeyValuePair<object, Value> cell in store.Cells())
        {
            if (IsOf(cell.Key, graph, method))
            {
                store.Remove(cell.Key);
            }
        }

        Origin Rename(Origin origin)
        {
            return origin.RenameRoot(root => root.Kind == OriginKind.Produced && root.Site is { } at && at.SyntaxTree == body.SyntaxTree && body.Span.Contains(at.Span)
                ? root.MovedTo(site.Syntax, (at.SpanStart * 16) + root.Slot + 1, method, method.MethodKind == MethodKind.PropertyGet)
                : root);
        }

        store.Rename(Rename);
        return new Outcome(end.Result.Rename(Rename), store);
    }

    /// <summary>Whether the cell is a variable of the method, or of a function in it.</summary>
    private static bool IsOf(object cell, ControlFlowGraph graph, IMethodSymbol method)
    {
        if (cell is CaptureCell capture)
        {
            return capture.Graph == graph;
        }

        for (ISymbol? owner = cell is ILocalSymbol or IParameterSymbol ? ((ISymbol)cell).ContainingSymbol : null; owner is IMethodSymbol; owner = owner.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(owner, method.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Outcome> Distinct(IEnumerable<Outcome> ends)
    {
        var ways = new List<Outcome>();
        foreach (Outcome end in ends)
        {
            Outcome? same = ways.Find(w => w.Result.Equals(end.Result) && w.Store.SameCells(end.Store));
            if (same is null)
            {
                ways.Add(end);
            }
            else
            {
                same.Store.KeepFactsOf(end.Store);
            }
        }

        return ways;
    }

    private static Frame FrameOf(CallSite site)
    {
        var frame = new Frame(site.Syntax);
        foreach (Input input in site.Arguments)
        {
            frame.Add(input.Operation.Syntax, input.Value);
        }

        return frame;
    }

    private object Save(object cell, Value replacement)
    {
        object kept = new();
        if (_store.Read(cell) is { } value)
        {
            _store.Write(kept, value);
        }

        _store.Write(cell, replacement);
        return kept;
    }

    private void Restore(object cell, object kept)
    {
        Value? value = _store.Read(kept);
        _store.Remove(cell);
        _store.Remove(kept);
        if (value is not null)
        {
            _store.Write(cell, value);
        }
    }

    /// <summary>What a property computes; null for one that only holds a value.</summary>
    private Value? Computed(Value owner, IPropertySymbol property, IOperation? instance, IOperation operation)
    {
        if (property.DeclaringSyntaxReferences.IsEmpty || property.GetMethod is not { } called || _run.Context.TargetOf(called) is not { } getter || _runtime.Of(property) != Runtime.Marks.None
            || owner.Part(property.Name) is not null
            || _run.Context.GraphOf(getter, _run.Cancellation) is not { } graph)
        {
            return null;
        }

        var site = new CallSite(operation, getter, instance, owner, []);
        if (instance is null or IInstanceReferenceOperation)
        {
            return Run(site, graph, getter);
        }

        object saved = Save(Store.This, owner);
        Value? result = Run(site, graph, getter);
        Restore(Store.This, saved);
        return result;
    }

    /// <summary>Looks at the local functions that nobody in sight calls.</summary>
    public void RunUncalled()
    {
        foreach (IMethodSymbol function in _graph.LocalFunctions)
        {
            if (!_run.Knows(function))
            {
                _store = new Store();
                RunAlone(new FunctionValue(function, null, _graph), _graph.GetLocalFunctionControlFlowGraph(function, _run.Cancellation));
            }
        }
    }

    private Value? CallFunction(FunctionValue function, CallSite site)
    {
        ControlFlowGraph? graph = NestedGraph(function);
        if (graph is null)
        {
            return _run.Context.GraphOf(function.Symbol, _run.Cancellation) is { } method && function.Symbol.MethodKind != MethodKind.LocalFunction
                ? Run(Through(function, site), method, function.Symbol)
                : function.Lambda is null && _run.Context.ShapeOf(function.Symbol) is { } shape ? Send(Through(function, site), shape)
                : null;
        }

        RunAlone(function, graph);
        return Run(Through(function, site), graph, function.Symbol);
    }

    /// <summary>The call with the function's own parameters in place of the delegate's.</summary>
    private static CallSite Through(FunctionValue function, CallSite site)
    {
        ImmutableArray<IParameterSymbol> parameters = function.Symbol.Parameters;
        List<Input> arguments = site.Arguments
            .Where(a => a.Parameter is not null && a.Parameter.Ordinal < parameters.Length)
            .Select(a => new Input(parameters[a.Parameter!.Ordinal], a.Operation, a.Value))
            .ToList();
        return new CallSite(site.Operation, function.Symbol, null, Value.Unknown, arguments);
    }

    private ControlFlowGraph? NestedGraph(FunctionValue function)
    {
        if (function.Owner is null)
        {
            return null;
        }

        if (function.Lambda is not null)
        {
            return function.Owner.GetAnonymousFunctionControlFlowGraph(function.Lambda, _run.Cancellation);
        }

        for (ControlFlowGraph? graph = function.Owner; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(function.Symbol.OriginalDefinition))
            {
                return graph.GetLocalFunctionControlFlowGraph(function.Symbol.OriginalDefinition, _run.Cancellation);
            }
        }

        return null;
    }

    private Value Lambda(IFlowAnonymousFunctionOperation lambda)
    {
        var function = new FunctionValue(lambda.Symbol, lambda, _graph);
        ControlFlowGraph graph = _graph.GetAnonymousFunctionControlFlowGraph(lambda, _run.Cancellation);
        RunAlone(function, graph);
        ForgetWrites(lambda.Syntax);
        // What a lambda captures it may answer, some time.
        _store.Cells().Select(c => c.Key).OfType<Duty>().ToList().ForEach(duty => _store.Remove(duty));
        return Value.Function(function);
    }

    /// <summary>Looks at a nested function by itself, with the variables that it captures as far as they stay what they are.</summary>
    private void RunAlone(FunctionValue function, ControlFlowGraph graph)
    {
        if (_calls.Count() >= Deepest || _calls.Contains(function.Symbol, SymbolEqualityComparer.Default))
        {
            return;
        }

        Store captured = _store.Clone();
        captured.Continuations = ImmutableStack<Pending>.Empty;
        IReadOnlyDictionary<string, int> writes = _run.Context.Writes.In(RootOf(graph).OriginalOperation.Syntax);
        foreach (KeyValuePair<object, Value> cell in captured.Cells())
        {
            if (cell.Key is CaptureCell or Duty)
            {
                captured.Remove(cell.Key);
            }
            else if (cell.Key is ILocalSymbol local && writes.TryGetValue(local.Name, out int count) && count > 1)
            {
                captured.Write(local, Value.Unknown);
            }
        }

        if (_run.IsNew(function.Symbol, captured.CellsHash))
        {
            _ = new Interpreter(_run, graph, _frame, _calls.Push(function.Symbol)).Run(captured);
        }
    }

    /// <summary>Looks at the functions that a call is given with its elements, when it runs them on a collection.</summary>
    private void RunLambdas(CallSite site)
    {
        foreach (Input input in site.Arguments)
        {
            if (input.Value.Content is FunctionValue { Lambda: { } lambda })
            {
                // It may run any time, more than once.
                ForgetWrites(lambda.Syntax);
                RunOnElements(site, (FunctionValue)input.Value.Content);
            }
        }
    }

    /// <summary>Runs what the framework's loop runs on each element, on one that is like them all.</summary>
    private void RunOnElements(CallSite site, FunctionValue function)
    {
        if (site.Method.Name is not ("ForEach" or "ForEachAsync") || !Carriers.IsFramework(site.Method.ContainingType)
            || function.Symbol.Parameters.IsEmpty || NestedGraph(function) is not { } graph
            || site.Inputs.FirstOrDefault(i => i.Value.Part(Part.Each) is not null || KeptIn(i.Value) is not null) is not { } elements)
        {
            return;
        }

        Store before = _store;
        Choices choices = _choices;
        _store = before.Clone();
        _choices = new Choices();
        IParameterSymbol parameter = function.Symbol.Parameters[0];
        Value element = NextOf(elements.Value, parameter.Type, site.Operation);
        Run(new CallSite(site.Operation, function.Symbol, null, Value.Unknown, [new Input(parameter, elements.Operation, element)]), graph, function.Symbol);
        _store = before;
        _choices = choices;
    }

    /// <summary>What a function writes is not known once it may have run.</summary>
    private void ForgetWrites(SyntaxNode function)
    {
        IReadOnlyDictionary<string, int> writes = _run.Context.Writes.In(function);
        foreach (KeyValuePair<object, Value> cell in _store.Cells())
        {
            if (cell.Key is ILocalSymbol or IParameterSymbol && writes.ContainsKey(((ISymbol)cell.Key).Name)
                && !((ISymbol)cell.Key).DeclaringSyntaxReferences.Any(r => function.Span.Contains(r.Span)))
            {
                _store.Write(cell.Key, Value.Unknown);
            }
        }
    }

    private static ControlFlowGraph RootOf(ControlFlowGraph graph)
    {
        while (graph.Parent is not null)
        {
            graph = graph.Parent;
        }

        return graph;
    }
}
