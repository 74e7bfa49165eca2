namespace MmsCodec.Schema;

/// <summary>A header.</summary>
/// <param name="Name">The standard's name: <c>X-Mms-Transaction-Id</c>.</param>
/// <param name="Code">The assigned number, 0 to 127, without the top bit that the field octet has; null for a textual header.</param>
/// <param name="Value">The syntax of its value.</param>
/// <param name="Order">Where its place is fixed.</param>
/// <param name="Since">The version that brought it.</param>
/// <param name="Clause">The clause that describes it, as a citation, or null.</param>
/// <param name="Doc">What it is for.</param>
public sealed record HeaderDefinition(
    string Name,
    byte? Code,
    ValueDefinition Value,
    HeaderOrder Order,
    MmsVersion Since,
    string? Clause,
    string Doc);
