namespace MmsCodec;

/// <summary>
/// Marks a method or member whose result is the notification it is called on, or a copy of it; on a parameter of a constructor or
/// a factory, what is made is the same notification as the argument.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter
    | AttributeTargets.ReturnValue)]
public sealed class SameNotificationAttribute : Attribute;
