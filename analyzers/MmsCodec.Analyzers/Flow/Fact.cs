using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>A comparison whose outcome a path knows: whether the value of this origin and role equals the constant (null included).</summary>
internal readonly struct Fact(Origin origin, Role role, object? constant) : IEquatable<Fact>
{
    public Origin Origin { get; } = origin;

    public Role Role { get; } = role;

    public object? Constant { get; } = constant;

    /// <summary>The same about each other member of the constant's enum.</summary>
    public IEnumerable<Fact> Others()
    {
        Fact self = this;
        return Constant is not IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type } member ? []
            : type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue && !SymbolEqualityComparer.Default.Equals(f, member)).Select(f => new Fact(self.Origin, self.Role, f));
    }

    public bool IsAbout(Origin origin, Role role) => Role == role && Origin.Equals(origin);

    public bool Equals(Fact other) => IsAbout(other.Origin, other.Role) && Equals(Constant, other.Constant);

    public override bool Equals(object? obj) => obj is Fact other && Equals(other);

    public override int GetHashCode() => Hash.Combine(Origin.GetHashCode(), (int)Role, Constant?.GetHashCode() ?? 0);
}
