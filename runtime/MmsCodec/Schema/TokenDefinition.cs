namespace MmsCodec.Schema;

/// <summary>A token of an enumeration.</summary>
/// <param name="Octet">The octet on the wire.</param>
/// <param name="Name">The standard's name.</param>
/// <param name="WireName">The name in lower case with dashes, as JSON has it.</param>
/// <param name="Since">The version that brought it, or null when the spec does not say.</param>
/// <param name="Until">The last version that lets a sender use it, or null.</param>
public sealed record TokenDefinition(byte Octet, string Name, string WireName, MmsVersion? Since = null, MmsVersion? Until = null);
