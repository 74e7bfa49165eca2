using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Rules;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>What is wrong in a method by itself, so that its callers are not told of it again.</summary>
internal sealed class StandaloneFindings(FlowContext context)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableHashSet<SyntaxNode>> _wrong = new(SymbolEqualityComparer.Default);

    public bool Flags(SyntaxNode site, CancellationToken cancellation)
    {
        ISymbol? owner = context.ModelOf(site.SyntaxTree).GetEnclosingSymbol(site.SpanStart, cancellation);
        while (owner?.ContainingSymbol is IMethodSymbol outer)
        {
            owner = outer;
        }

        return owner is IMethodSymbol method
            && (_wrong.TryGetValue(method, out ImmutableHashSet<SyntaxNode> known) ? known : _wrong.GetOrAdd(method, Find(method, cancellation))).Contains(site);
    }

    private ImmutableHashSet<SyntaxNode> Find(IMethodSymbol method, CancellationToken cancellation)
    {
        return context.GraphOf(method, cancellation) is ControlFlowGraph graph
            ? BodyAnalysis.Of(graph, method, context, FlowRules.All, cancellation).OwnWrongSites.ToImmutableHashSet()
            : [];
    }
}
