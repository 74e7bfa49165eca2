namespace MmsCodec;

/// <summary>The policy decided. May come again, when the configuration has changed or to try a deferred retrieval again.</summary>
/// <param name="Decision">What the policy says now.</param>
public sealed record RelayDecided(RelayDecision Decision) : TransactionEvent;
