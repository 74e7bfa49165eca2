namespace MmsCodec;

/// <summary>
/// Marks a type whose values are what a retrieval brings: decoded from what came from a notification's address, it belongs to
/// that notification, and so does its acknowledgement.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class RetrievedAttribute : Attribute;
