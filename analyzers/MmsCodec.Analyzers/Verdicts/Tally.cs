using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>What one rule found at one place, over all paths that reach it.</summary>
internal sealed class Tally(FlowRule rule)
{
    private readonly List<SyntaxNode> _wrongSites = [];
    private bool _hasOther;

    public FlowRule Rule { get; } = rule;

    /// <summary>The first path that is wrong; null when none is.</summary>
    public FlowEvent? Wrong { get; private set; }

    /// <summary>The first path on which the caller says where to; null when there is none.</summary>
    public FlowEvent? CallersBusiness { get; private set; }

    public bool IsWrongOnAllPaths => Wrong is not null && !_hasOther;

    /// <summary>The operations that are wrong on some path.</summary>
    public IReadOnlyList<SyntaxNode> WrongSites => _wrongSites;

    public void Add(FlowEvent path, Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Wrong:
                Wrong ??= path.Frozen();
                _wrongSites.Add(path.Site);
                break;
            case Verdict.CallersBusiness:
                CallersBusiness ??= path.Frozen();
                _hasOther = true;
                break;
            default:
                _hasOther |= !IsOpen(path.Destination);
                break;
        }
    }

    /// <summary>Whether the place is one that a lambda is handed: by itself it may be any, and whoever runs it says which.</summary>
    private static bool IsOpen(Value place)
    {
        return place.Origin?.Root().Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } };
    }
}
