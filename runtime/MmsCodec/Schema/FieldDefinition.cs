namespace MmsCodec.Schema;

/// <summary>A header in a PDU.</summary>
/// <param name="Header">The header.</param>
/// <param name="Presence">Whether it must be there.</param>
/// <param name="Repeats">It may occur more than once.</param>
/// <param name="Since">The version that brought it into this PDU.</param>
/// <param name="Value">The value's syntax in this PDU: the header's, or another (the status-count forms of delete confirmations).</param>
/// <param name="Allowed">The names of the tokens or cases that this PDU allows; empty: all.</param>
/// <param name="When">The condition in words, for a conditional header.</param>
/// <param name="Echoes">The PDU whose value of the same header it repeats, or null.</param>
public sealed record FieldDefinition(
    HeaderDefinition Header,
    Presence Presence,
    bool Repeats,
    MmsVersion Since,
    ValueDefinition Value,
    IReadOnlyList<string> Allowed,
    string? When = null,
    string? Echoes = null);
