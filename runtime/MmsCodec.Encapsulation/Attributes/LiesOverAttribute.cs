namespace MmsCodec;

/// <summary>
/// Marks the parameter whose octets a view keeps lying over: what the method returns or gives out is valid only as long as they
/// stay where they are and as they are.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LiesOverAttribute : Attribute;
