namespace MmsCodec.Inspection;

/// <summary>The body of a PDU, or of a part that is a multipart itself.</summary>
/// <param name="offset">Octets from the start of the input to the body; 0 when it was not read.</param>
/// <param name="length">Octets that it takes; 0 when it was not read.</param>
/// <param name="declaredEntries">How many entries a multipart says it has; null for a body that is no multipart.</param>
/// <param name="parts">The entries that there are; a body that is no multipart is one part.</param>
/// <param name="trailing">Octets after the last entry.</param>
public sealed class BodyNode(
    int offset,
    int length,
    uint? declaredEntries,
    IReadOnlyList<PartNode> parts,
    OctetsNode? trailing)
{
    /// <summary>Octets from the start of the input to the body; 0 when it was not read.</summary>
    public int Offset { get; } = offset;

    /// <summary>Octets that it takes; 0 when it was not read.</summary>
    public int Length { get; } = length;

    /// <summary>How many entries a multipart says it has; null for a body that is no multipart.</summary>
    public uint? DeclaredEntries { get; } = declaredEntries;

    /// <summary>The entries that there are; a body that is no multipart is one part.</summary>
    public IReadOnlyList<PartNode> Parts { get; } = parts;

    /// <summary>Octets after the last entry.</summary>
    public OctetsNode? Trailing { get; } = trailing;
}
