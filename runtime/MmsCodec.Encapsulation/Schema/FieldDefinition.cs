namespace MmsCodec.Schema;

/// <summary>A header in a PDU.</summary>
/// <param name="header">The header.</param>
/// <param name="presence">Whether it must be there.</param>
/// <param name="repeats">It may occur more than once.</param>
/// <param name="since">The version that brought it into this PDU.</param>
/// <param name="value">The value's syntax in this PDU: the header's, or another (the status-count forms of delete confirmations).</param>
/// <param name="allowed">The names of the tokens or cases that this PDU allows; empty: all.</param>
/// <param name="when">The condition in words, for a conditional header.</param>
/// <param name="echoes">The PDU whose value of the same header it repeats, or null.</param>
public sealed class FieldDefinition(
    HeaderDefinition header,
    Presence presence,
    bool repeats,
    MmsVersion since,
    ValueDefinition value,
    IReadOnlyList<string> allowed,
    string? when = null,
    string? echoes = null)
{
    /// <summary>The header.</summary>
    public HeaderDefinition Header { get; } = header;

    /// <summary>Whether it must be there.</summary>
    public Presence Presence { get; } = presence;

    /// <summary>It may occur more than once.</summary>
    public bool Repeats { get; } = repeats;

    /// <summary>The version that brought it into this PDU.</summary>
    public MmsVersion Since { get; } = since;

    /// <summary>The value's syntax in this PDU: the header's, or another (the status-count forms of delete confirmations).</summary>
    public ValueDefinition Value { get; } = value;

    /// <summary>The names of the tokens or cases that this PDU allows; empty: all.</summary>
    public IReadOnlyList<string> Allowed { get; } = allowed;

    /// <summary>The condition in words, for a conditional header.</summary>
    public string? When { get; } = when;

    /// <summary>The PDU whose value of the same header it repeats, or null.</summary>
    public string? Echoes { get; } = echoes;
}
