namespace MmsCodec.Inspection;

/// <summary>A part: an entry of a multipart (WAP-230-WSP §8.5.3), or a whole body that is no multipart.</summary>
/// <param name="Index">The place among the parts, from 0.</param>
/// <param name="Entry">Where the entry lies and what its lengths say; null for a whole body.</param>
/// <param name="Fields">Its Content-Type and headers; of a whole body Content-Type is that of the PDU.</param>
/// <param name="DataOffset">Octets from the start of the input to the data; 0 when it was not read.</param>
/// <param name="Data">The data, uncopied.</param>
/// <param name="Nested">What the data holds when the part is a multipart itself and can be followed; null otherwise.</param>
/// <param name="Fault">Why a part that is a multipart cannot be followed; default otherwise.</param>
public sealed record PartNode(
    int Index,
    EntryPosition? Entry,
    FieldsNode Fields,
    int DataOffset,
    ReadOnlyMemory<byte> Data,
    BodyNode? Nested = null,
    MmsError Fault = default);
