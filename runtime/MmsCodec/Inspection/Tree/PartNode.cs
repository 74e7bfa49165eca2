namespace MmsCodec.Inspection;

/// <summary>A part: an entry of a multipart (WAP-230-WSP §8.5.3), or a whole body that is no multipart.</summary>
/// <param name="Index">The place among the parts, from 0.</param>
/// <param name="Entry">Where the entry lies and what its lengths say; null for a whole body.</param>
/// <param name="ContentType">Its Content-Type; null when the entry has no headers at all.</param>
/// <param name="ContentTypeFault">Where Content-Type does not follow its syntax and why; default when it does.</param>
/// <param name="Headers">Its other headers, in wire order.</param>
/// <param name="DataOffset">Octets from the start of the input to the data; 0 when it was not read.</param>
/// <param name="Data">The data, uncopied.</param>
/// <param name="Nested">What the data holds when the part is a multipart itself and can be followed; null otherwise.</param>
/// <param name="Fault">Why a part that is a multipart cannot be followed; default otherwise.</param>
public sealed record PartNode(
    int Index,
    EntryPosition? Entry,
    ValueNode? ContentType,
    MmsError ContentTypeFault,
    IReadOnlyList<HeaderNode> Headers,
    int DataOffset,
    ReadOnlyMemory<byte> Data,
    BodyNode? Nested = null,
    MmsError Fault = default)
{
    /// <summary>The first header with this name (case does not matter), or null.</summary>
    public HeaderNode? Find(string header) =>
        Headers.FirstOrDefault(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase));
}
