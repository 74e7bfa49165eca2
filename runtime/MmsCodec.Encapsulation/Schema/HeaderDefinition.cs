namespace MmsCodec.Schema;

/// <summary>A header.</summary>
/// <param name="name">The standard's name: <c>X-Mms-Transaction-Id</c>.</param>
/// <param name="code">The assigned number, 0 to 127, without the top bit that the field octet has; null for a textual header.</param>
/// <param name="value">The syntax of its value.</param>
/// <param name="order">Where its place is fixed.</param>
/// <param name="since">The version that brought it.</param>
/// <param name="clause">The clause that describes it, as a citation, or null.</param>
/// <param name="doc">What it is for.</param>
public sealed class HeaderDefinition(
    string name,
    byte? code,
    ValueDefinition value,
    HeaderOrder order,
    MmsVersion since,
    string? clause,
    string doc)
{
    /// <summary>The standard's name: <c>X-Mms-Transaction-Id</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The assigned number, 0 to 127, without the top bit that the field octet has; null for a textual header.</summary>
    public byte? Code { get; } = code;

    /// <summary>The syntax of its value.</summary>
    public ValueDefinition Value { get; } = value;

    /// <summary>Where its place is fixed.</summary>
    public HeaderOrder Order { get; } = order;

    /// <summary>The version that brought it.</summary>
    public MmsVersion Since { get; } = since;

    /// <summary>The clause that describes it, as a citation, or null.</summary>
    public string? Clause { get; } = clause;

    /// <summary>What it is for.</summary>
    public string Doc { get; } = doc;
}
