using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>The call in the analysed body through which the interpreter is in another method.</summary>
internal sealed class Frame(SyntaxNode call)
{
    private readonly List<(SyntaxNode Syntax, Value Value)> _arguments = [];

    public SyntaxNode Call { get; } = call;

    public void Add(SyntaxNode syntax, Value value) => _arguments.Add((syntax, value));

    /// <summary>The argument that the value came in by; null when it did not.</summary>
    public SyntaxNode? PlaceOf(Value value)
    {
        foreach ((SyntaxNode syntax, Value argument) in _arguments)
        {
            if (argument.Kind != ValueKind.Unknown && argument.SameCore(value))
            {
                return syntax;
            }
        }

        return null;
    }
}
