namespace MmsCodec;

/// <summary>
/// Marks a method whose result says whether its <see langword="out"/> parameters mean anything. A call that ignores the result
/// reads a PDU that was never decoded.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MustUseResultAttribute : Attribute;
