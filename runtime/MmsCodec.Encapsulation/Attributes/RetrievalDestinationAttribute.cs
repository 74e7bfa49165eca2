namespace MmsCodec;

/// <summary>
/// Marks the parameter that a message is retrieved from. When the same method takes the notification too, the analyzers compare
/// the two. On a property: of the addresses that the object holds, the one that messages are retrieved from.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class RetrievalDestinationAttribute : Attribute;
