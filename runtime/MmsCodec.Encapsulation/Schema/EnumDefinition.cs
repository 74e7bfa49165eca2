namespace MmsCodec.Schema;

/// <summary>An enumeration of octets.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="tokens">The tokens, in the spec's order.</param>
/// <param name="reserved">Ranges that the standard reserves and says how to read.</param>
/// <param name="extension">The text that may stand instead of a token, or null.</param>
/// <param name="isBoolean">The first token is yes, the second no, and C# has a bool.</param>
public sealed class EnumDefinition(
    string name,
    IReadOnlyList<TokenDefinition> tokens,
    IReadOnlyList<ReservedRange> reserved,
    WspPrimitive? extension,
    bool isBoolean)
    : ValueDefinition(name)
{
    private readonly Dictionary<byte, TokenDefinition> _byOctet = tokens.ToDictionary(t => t.Octet);

    /// <summary>The tokens, in the spec's order.</summary>
    public IReadOnlyList<TokenDefinition> Tokens { get; } = tokens;

    /// <summary>Ranges that the standard reserves and says how to read.</summary>
    public IReadOnlyList<ReservedRange> Reserved { get; } = reserved;

    /// <summary>The text that may stand instead of a token, or null.</summary>
    public WspPrimitive? Extension { get; } = extension;

    /// <summary>The first token is yes, the second no, and C# has a <see cref="bool"/>.</summary>
    public bool IsBoolean { get; } = isBoolean;

    /// <summary>The token with this octet, or null.</summary>
    public TokenDefinition? Find(byte octet) => _byOctet.GetValueOrDefault(octet);

    /// <summary>The token with this name (case does not matter; the standard's spelling or with dashes), or null.</summary>
    public TokenDefinition? Find(string name) =>
        Tokens.FirstOrDefault(t => t.WireName.Equals(name, StringComparison.OrdinalIgnoreCase) || t.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The enumeration with more tokens, such as a vendor's.</summary>
    /// <param name="more">Tokens whose octets it does not have yet.</param>
    public EnumDefinition With(IEnumerable<TokenDefinition> more) => new(Name, [.. Tokens, .. more], Reserved, Extension, IsBoolean);

    /// <summary>The reserved range that holds this octet, or null.</summary>
    public ReservedRange? FindReserved(byte octet) => Reserved.FirstOrDefault(r => octet >= r.From && octet <= r.To);
}
