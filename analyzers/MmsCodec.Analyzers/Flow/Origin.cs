using System;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// The name of one object. Two values with the same origin are about the same object; a site that runs again makes its earlier
/// result <see cref="Earlier"/>, so that two turns of a loop are kept apart.
/// </summary>
internal sealed class Origin : IEquatable<Origin>
{
    private const int ReceivedSlot = -3;

    private readonly int _hash;

    private Origin(OriginKind kind, Origin? parent, ISymbol? symbol, SyntaxNode? site, int slot, bool earlier, bool unlinked)
    {
        Kind = kind;
        Parent = parent;
        Symbol = symbol;
        Site = site;
        Slot = slot;
        Earlier = earlier;
        Unlinked = unlinked;
        _hash = Hash.Combine(
            Hash.Combine((int)kind, parent?._hash ?? 0, symbol is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(symbol)),
            site?.SpanStart ?? 0, slot, earlier ? 1 : 0);
    }

    public OriginKind Kind { get; }

    public Origin? Parent { get; }

    public ISymbol? Symbol { get; }

    public SyntaxNode? Site { get; }

    /// <summary>Which of several results of one site; the constant part of an index.</summary>
    public int Slot { get; }

    /// <summary>Whether its site has produced another object since.</summary>
    public bool Earlier { get; }

    /// <summary>Whether it is only a placeholder for a notification that is not known: it proves nothing.</summary>
    public bool Unlinked { get; }

    /// <summary>Whether it was decoded from octets that nothing is known of.</summary>
    public bool IsReceived => Kind == OriginKind.Produced && Slot == ReceivedSlot;

    public static Origin OfThis() => new(OriginKind.This, null, null, null, 0, false, false);

    public static Origin OfType(ITypeSymbol type) => new(OriginKind.Type, null, type, null, 0, false, false);

    public static Origin OfParameter(IParameterSymbol parameter) => new(OriginKind.Parameter, null, parameter, null, 0, false, false);

    /// <param name="site">Where it is produced.</param>
    /// <param name="slot">Which of the site's results.</param>
    /// <param name="by">The method that produces it, when one does.</param>
    public static Origin ProducedAt(SyntaxNode site, int slot = 0, ISymbol? by = null)
    {
        return new Origin(OriginKind.Produced, null, by, site, slot, false, false);
    }

    public static Origin UnlinkedAt(SyntaxNode site) => new(OriginKind.Produced, null, null, site, -1, false, true);

    /// <summary>What was read from octets of unknown source: somebody else made it, and knows where it goes.</summary>
    public static Origin ReceivedAt(SyntaxNode site) => new(OriginKind.Produced, null, null, site, ReceivedSlot, false, true);

    public Origin Member(ISymbol member) => new(OriginKind.Member, this, member, null, 0, Earlier, Unlinked);

    /// <summary>What a test of it came to.</summary>
    public Origin TestedAt(SyntaxNode site) => new(OriginKind.Test, this, null, site, 0, Earlier, Unlinked);

    /// <summary>What one of several tests of it came to.</summary>
    public Origin Tested() => new(OriginKind.Test, this, null, null, 0, Earlier, Unlinked);

    /// <summary>The same name, but proving nothing.</summary>
    public Origin AsUnlinked() => Unlinked ? this : new Origin(Kind, Parent, Symbol, Site, Slot, Earlier, true);

    public Origin Element(ISymbol? index, int offset) => new(OriginKind.Element, this, index, null, offset, Earlier, Unlinked);

    /// <summary>The same name, as it is called once the site has run again.</summary>
    /// <param name="site">The site.</param>
    /// <param name="slot">Which of its results is there anew; null for all.</param>
    public Origin Age(SyntaxNode site, int? slot = null)
    {
        if (Earlier)
        {
            return this;
        }

        if (Kind == OriginKind.Produced)
        {
            return Site == site && (slot ?? Slot) == Slot ? AsEarlier(Parent) : this;
        }

        Origin? parent = Parent?.Age(site, slot);
        return ReferenceEquals(parent, Parent) ? this : AsEarlier(parent);
    }

    /// <summary>The same name, once the variable that an index is made of has another value.</summary>
    public Origin AgeIndex(ISymbol index)
    {
        if (Earlier)
        {
            return this;
        }

        if (Kind == OriginKind.Element && SymbolEqualityComparer.Default.Equals(Symbol, index))
        {
            return AsEarlier(Parent);
        }

        Origin? parent = Parent?.AgeIndex(index);
        return ReferenceEquals(parent, Parent) ? this : AsEarlier(parent);
    }

    /// <summary>The same path from another start.</summary>
    public Origin RenameRoot(Func<Origin, Origin> rename)
    {
        if (Parent is null)
        {
            return rename(this);
        }

        Origin parent = Parent.RenameRoot(rename);
        return ReferenceEquals(parent, Parent) ? this : new Origin(Kind, parent, Symbol, Site, Slot, Earlier || parent.Earlier, Unlinked || parent.Unlinked);
    }

    /// <summary>What a callee produced, as its caller calls it.</summary>
    public Origin MovedTo(SyntaxNode site, int slot, ISymbol by, bool provesNothing)
    {
        return IsReceived ? ReceivedAt(site) : new Origin(OriginKind.Produced, null, by, site, slot, Earlier, Unlinked || provesNothing);
    }

    /// <summary>The object that the path of members starts at.</summary>
    public Origin Root()
    {
        Origin at = this;
        while (at.Parent is not null)
        {
            at = at.Parent;
        }

        return at;
    }

    /// <summary>Whether two starts of paths are one, whatever they prove.</summary>
    public bool IsSameRoot(Origin other)
    {
        return Kind == other.Kind && Site == other.Site && Slot == other.Slot && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);
    }

    public bool Equals(Origin? other)
    {
        return ReferenceEquals(this, other)
            || (other is not null && _hash == other._hash && Kind == other.Kind && Slot == other.Slot && Earlier == other.Earlier
                && Unlinked == other.Unlinked && Site == other.Site && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol)
                && Equals(Parent, other.Parent));
    }

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => _hash;

    /// <summary>The name of one of several, none of which is the newest.</summary>
    public Origin AsEarlier() => Earlier ? this : AsEarlier(Parent);

    private Origin AsEarlier(Origin? parent) => new(Kind, parent, Symbol, Site, Slot, true, Unlinked);
}
