namespace MmsCodec;

/// <summary>
/// Marks what holds the address of the MMS Relay/Server that a notification came from. On a member of a notification it is
/// that notification's address; on a type, every value of the type that is got from a notification is. On a parameter it says
/// that the argument is the address of the notification which the same call receives, or makes.
/// </summary>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class OriginatingAddressAttribute : Attribute;
