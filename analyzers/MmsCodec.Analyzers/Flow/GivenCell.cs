using System;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>The cell of what a callee leaves in one of its by-reference parameters, until its caller takes it.</summary>
internal sealed class GivenCell(IOperation argument) : IEquatable<GivenCell>
{
    public IOperation Argument { get; } = argument;

    public bool Equals(GivenCell? other) => other is not null && Argument == other.Argument;

    public override bool Equals(object? obj) => Equals(obj as GivenCell);

    public override int GetHashCode() => Argument.GetHashCode();
}
