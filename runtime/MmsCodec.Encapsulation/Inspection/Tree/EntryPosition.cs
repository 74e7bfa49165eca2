namespace MmsCodec.Inspection;

/// <summary>Where an entry of a multipart lies (WAP-230-WSP §8.5.3).</summary>
/// <param name="Offset">Octets from the start of the input to the entry.</param>
/// <param name="HeadersLength">Octets of its Content-Type and headers.</param>
/// <param name="DataLength">Octets of its data.</param>
public sealed record EntryPosition(int Offset, int HeadersLength, int DataLength);
