namespace MmsCodec.Schema;

/// <summary>A value made of others.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="layout">How it lies on the wire.</param>
public sealed class CompositeDefinition(string name, Layout layout)
    : ValueDefinition(name)
{
    /// <summary>How it lies on the wire.</summary>
    public Layout Layout { get; } = layout;
}
