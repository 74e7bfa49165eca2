namespace MmsCodec;

/// <summary>The client starts again, or finds time for what it gave up: whatever is not known to be done is to be done now.</summary>
public sealed record Resumed : TransactionEvent;
