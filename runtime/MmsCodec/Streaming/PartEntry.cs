namespace MmsCodec;

/// <summary>An entry of a multipart body up to its data.</summary>
/// <param name="Offset">Octets from the start of the PDU to the entry.</param>
/// <param name="HeadersOffset">Octets from the start of the PDU to its headers.</param>
/// <param name="HeaderOctets">The octets of its content type and its headers.</param>
/// <param name="DataLength">Octets of the data, as the entry says.</param>
internal readonly record struct PartEntry(long Offset, long HeadersOffset, ReadOnlyMemory<byte> HeaderOctets, uint DataLength);
