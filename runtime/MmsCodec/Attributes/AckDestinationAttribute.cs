namespace MmsCodec;

/// <summary>
/// Marks the parameter that an acknowledgement is sent to. The acknowledgement is the parameter of the same method that is
/// marked with <see cref="AcknowledgementAttribute"/> or whose type is.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AckDestinationAttribute : Attribute;
