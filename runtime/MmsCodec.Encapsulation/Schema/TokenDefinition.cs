namespace MmsCodec.Schema;

/// <summary>A token of an enumeration.</summary>
/// <param name="octet">The octet on the wire.</param>
/// <param name="name">The standard's name.</param>
/// <param name="wireName">The name in lower case with dashes, as JSON has it.</param>
/// <param name="since">The version that brought it, or null when the spec does not say.</param>
/// <param name="until">The last version that lets a sender use it, or null.</param>
public sealed class TokenDefinition(
    byte octet,
    string name,
    string wireName,
    MmsVersion? since = null,
    MmsVersion? until = null)
{
    /// <summary>The octet on the wire.</summary>
    public byte Octet { get; } = octet;

    /// <summary>The standard's name.</summary>
    public string Name { get; } = name;

    /// <summary>The name in lower case with dashes, as JSON has it.</summary>
    public string WireName { get; } = wireName;

    /// <summary>The version that brought it, or null when the spec does not say.</summary>
    public MmsVersion? Since { get; } = since;

    /// <summary>The last version that lets a sender use it, or null.</summary>
    public MmsVersion? Until { get; } = until;
}
