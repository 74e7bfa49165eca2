namespace MmsCodec;

/// <summary>What an event did to a transaction.</summary>
/// <param name="Transaction">The transaction after the event. To be kept before any action is carried out.</param>
/// <param name="Actions">What to do now, in this order; often nothing.</param>
/// <param name="IsRefused">
/// Whether the event does not fit the transaction's state (a user accepts what was rejected, something was retrieved that nobody asked for);
/// the transaction is unchanged then, and there are no actions.
/// </param>
public sealed record TransactionStep(NotificationTransaction Transaction, IReadOnlyList<TransactionAction> Actions, bool IsRefused = false);
