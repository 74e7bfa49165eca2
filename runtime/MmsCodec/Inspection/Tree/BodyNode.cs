namespace MmsCodec.Inspection;

/// <summary>The body of a PDU, or of a part that is a multipart itself.</summary>
/// <param name="Offset">Octets from the start of the input to the body; 0 when it was not read.</param>
/// <param name="Length">Octets that it takes; 0 when it was not read.</param>
/// <param name="DeclaredEntries">How many entries a multipart says it has; null for a body that is no multipart.</param>
/// <param name="Parts">The entries that there are; a body that is no multipart is one part.</param>
/// <param name="Trailing">Octets after the last entry.</param>
public sealed record BodyNode(
    int Offset,
    int Length,
    uint? DeclaredEntries,
    IReadOnlyList<PartNode> Parts,
    OctetsNode? Trailing);
