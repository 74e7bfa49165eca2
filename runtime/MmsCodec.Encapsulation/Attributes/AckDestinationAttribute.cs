namespace MmsCodec;

/// <summary>
/// Marks the parameter that an acknowledgement is sent to. The acknowledgement is the parameter of the same method that is
/// marked with <see cref="AcknowledgementAttribute"/> or whose type is. On a property: of the addresses that the object holds, the one
/// that acknowledgements are sent to.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AckDestinationAttribute : Attribute;
