namespace MmsCodec.Client;

/// <summary>A transaction came into a final state. What its relay is told of it may still be on its way.</summary>
/// <param name="Transaction">The transaction, whose state says how it ended: retrieved, rejected, expired.</param>
public sealed record TransactionEnded(NotificationTransaction Transaction) : ClientStep;
