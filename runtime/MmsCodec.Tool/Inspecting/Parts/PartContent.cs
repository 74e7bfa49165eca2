namespace MmsCodec.Tool.Inspecting.Parts;

/// <summary>What can be shown of a part's data.</summary>
internal enum PartContent
{
    /// <summary>Nothing but its octets.</summary>
    Octets,

    Text,

    /// <summary>A picture of a type that is safe to show: see <see cref="PictureTypes"/>.</summary>
    Picture,

    /// <summary>Parts of its own.</summary>
    Parts,
}
