namespace MmsCodec.Inspection;

/// <summary>Octets that belong to nothing else.</summary>
/// <param name="offset">Octets from the start of the input to them; 0 when they were not read.</param>
/// <param name="octets">The octets.</param>
public sealed class OctetsNode(int offset, ReadOnlyMemory<byte> octets)
{
    /// <summary>Octets from the start of the input to them; 0 when they were not read.</summary>
    public int Offset { get; } = offset;

    /// <summary>The octets.</summary>
    public ReadOnlyMemory<byte> Octets { get; } = octets;
}
