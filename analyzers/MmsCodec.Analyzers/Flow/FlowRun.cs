using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>One analysis of one body and of what it calls: its budget, and who listens to what happens.</summary>
internal sealed class FlowRun(FlowContext context, Action<FlowEvent> listener, SyntaxNode root, CancellationToken cancellation)
{
    /// <summary>Blocks that one body may take, over all its paths and callees, before the analysis gives up.</summary>
    private const int Budget = 6000;

    private readonly HashSet<(ISymbol, int)> _analysed = [];
    private readonly HashSet<ISymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(SyntaxNode, int)> _produced = [];
    private int _steps;

    public FlowContext Context { get; } = context;

    public Action<FlowEvent> Listener { get; } = listener;

    /// <summary>Told of each element that is put into a collection of the object; null when nobody asks.</summary>
    public Action<Value, Value>? Keeps { get; init; }

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>How many bodies around are only some of those that a call may run.</summary>
    public int Guesses { get; set; }

    /// <summary>Whether some paths were not followed or were merged: then nothing is said of all paths.</summary>
    public bool GaveUp { get; set; }

    /// <summary>Whether the place is in the body that is analysed, be it in a function in it.</summary>
    public bool IsInside(SyntaxNode place) => place.SyntaxTree == root.SyntaxTree && root.Span.Contains(place.Span);

    /// <summary>Counts one step; false when there are none left.</summary>
    public bool TryStep()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (++_steps > Budget)
        {
            GaveUp = true;
            return false;
        }

        return true;
    }

    /// <summary>Notes that a site produces something; whether it did so before, so that there may be an earlier one.</summary>
    public bool ProducesAgain(SyntaxNode site, int slot) => !_produced.Add((site, slot));

    /// <summary>Whether a nested function was not analysed yet with these captured values.</summary>
    public bool IsNew(ISymbol function, int captured)
    {
        _known.Add(function);
        return _analysed.Add((function, captured));
    }

    /// <summary>Whether a nested function was analysed at all.</summary>
    public bool Knows(ISymbol function) => _known.Contains(function);
}
