namespace MmsCodec.Inspection;

/// <summary>The header block of a push or a part (WAP-230-WSP §8.4.2.6): Content-Type, then headers.</summary>
/// <param name="ContentType">The content type; null when the block is empty or does not begin with one.</param>
/// <param name="ContentTypeFault">Where it does not follow its syntax and why; default when it does.</param>
/// <param name="Headers">The headers after it in wire order; shifts of the code page stand among them.</param>
/// <param name="Unread">What cannot be followed at the end of the block; null when all can.</param>
/// <param name="Fault">Why not; default when all can.</param>
public sealed record FieldsNode(
    ValueNode? ContentType,
    MmsError ContentTypeFault,
    IReadOnlyList<HeaderNode> Headers,
    OctetsNode? Unread = null,
    MmsError Fault = default)
{
    /// <summary>A block without octets.</summary>
    public static FieldsNode None { get; } = new(null, default, []);

    /// <summary>The first header with this name (case does not matter), or null.</summary>
    public HeaderNode? Find(string header) =>
        Headers.FirstOrDefault(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase));
}
