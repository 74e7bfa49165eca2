using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>A lambda, local function or method group as a value.</summary>
/// <param name="symbol">What is called.</param>
/// <param name="lambda">The lambda, when it is one.</param>
/// <param name="owner">The graph that the lambda or local function belongs to.</param>
internal sealed class FunctionValue(IMethodSymbol symbol, IFlowAnonymousFunctionOperation? lambda, ControlFlowGraph? owner)
    : IEquatable<FunctionValue>
{
    public IMethodSymbol Symbol { get; } = symbol;

    public IFlowAnonymousFunctionOperation? Lambda { get; } = lambda;

    public ControlFlowGraph? Owner { get; } = owner;

    public bool Equals(FunctionValue? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override bool Equals(object? obj) => Equals(obj as FunctionValue);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
}
