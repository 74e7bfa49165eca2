namespace MmsCodec.Schema;

/// <summary>A value made of others.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="layout">How it lies on the wire.</param>
/// <param name="isHex">JSON has the octets inside its Value-length instead of its members.</param>
public sealed class CompositeDefinition(string name, Layout layout, bool isHex = false)
    : ValueDefinition(name)
{
    /// <summary>How it lies on the wire.</summary>
    public Layout Layout { get; } = layout;

    /// <summary>JSON has the octets inside its Value-length instead of its members.</summary>
    public bool IsHex { get; } = isHex;
}
