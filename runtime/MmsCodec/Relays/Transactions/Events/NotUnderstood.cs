namespace MmsCodec;

/// <summary>The notification, or what was retrieved for it, cannot be decoded or has a major version that is too new.</summary>
public sealed record NotUnderstood : TransactionEvent;
