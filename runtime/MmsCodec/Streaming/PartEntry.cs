namespace MmsCodec;

/// <summary>An entry of a multipart body up to its data.</summary>
/// <param name="Offset">Octets from the start of the PDU to the entry.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Headers">The other headers.</param>
/// <param name="HeaderOctets">The octets of both.</param>
/// <param name="DataLength">Octets of the data, as the entry says.</param>
internal sealed record PartEntry(
    long Offset, ContentType ContentType, IReadOnlyList<WspHeader> Headers, ReadOnlyMemory<byte> HeaderOctets, uint DataLength);
