namespace MmsCodec;

/// <summary>
/// Marks the parameter that a message is retrieved from. When the same method takes the notification too, the analyzers compare
/// the two.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RetrievalDestinationAttribute : Attribute;
