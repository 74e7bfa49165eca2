using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>One thing that goes into a call.</summary>
/// <param name="parameter">The parameter that it is for; null for the receiver.</param>
/// <param name="operation">The expression.</param>
/// <param name="value">What it is worth.</param>
internal sealed class Input(IParameterSymbol? parameter, IOperation operation, Value value)
{
    public IParameterSymbol? Parameter { get; } = parameter;

    public IOperation Operation { get; } = operation;

    public Value Value { get; } = value;

    public bool IsOut => Parameter?.RefKind == RefKind.Out;
}
