namespace MmsCodec.Inspection;

/// <summary>Octets that belong to nothing else.</summary>
/// <param name="Offset">Octets from the start of the input to them; 0 when they were not read.</param>
/// <param name="Octets">The octets.</param>
public sealed record OctetsNode(int Offset, ReadOnlyMemory<byte> Octets);
