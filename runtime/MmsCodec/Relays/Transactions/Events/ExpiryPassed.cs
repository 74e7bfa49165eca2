namespace MmsCodec;

/// <summary>The time at which the relay drops the message has come.</summary>
public sealed record ExpiryPassed : TransactionEvent;
