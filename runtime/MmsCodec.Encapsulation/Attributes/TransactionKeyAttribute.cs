namespace MmsCodec;

/// <summary>
/// Marks the value by which an acknowledgement is matched with what it answers: the header of the notification, and the parameter
/// or property of the acknowledgement that repeats it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class TransactionKeyAttribute : Attribute;
