using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>A call or creation with what goes into it.</summary>
/// <param name="operation">The call.</param>
/// <param name="method">What is called.</param>
/// <param name="instance">What it is called on, when it is.</param>
/// <param name="receiver">The value of that.</param>
/// <param name="arguments">The arguments.</param>
internal sealed class CallSite(
    IOperation operation, IMethodSymbol method, IOperation? instance, Value receiver, IReadOnlyList<Input> arguments)
{
    public IOperation Operation { get; } = operation;

    public IMethodSymbol Method { get; } = method;

    public IOperation? Instance { get; } = instance;

    public Value Receiver { get; } = receiver;

    public IReadOnlyList<Input> Arguments { get; } = arguments;

    public SyntaxNode Syntax => Operation.Syntax;

    /// <summary>The receiver, when there is one, and the arguments.</summary>
    public IEnumerable<Input> Inputs => Instance is null ? Arguments : Arguments.Prepend(new Input(null, Instance, Receiver));

    public Input? Argument(string name) => Arguments.FirstOrDefault(a => a.Parameter?.Name == name);

    public Value ValueOf(int parameter) => Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter)?.Value ?? Value.Unknown;
}
