namespace MmsCodec.Schema;

/// <summary>The syntax of a value as a spec describes it: what a header, a member or a parameter holds on the wire.</summary>
/// <param name="name">The name in the spec.</param>
public abstract class ValueDefinition(string name)
{
    /// <summary>The name in the spec: <c>encoded-string</c>, <c>MmsStatus</c>, <c>ExpiryValue</c>.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
