namespace MmsCodec.Client;

/// <summary>Says what transactions need, for stores to list them by.</summary>
public static class TransactionNeeds
{
    /// <summary>What a transaction needs.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transaction"/> is <see langword="null"/>.</exception>
    public static TransactionNeed Of(NotificationTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        return transaction switch
        {
            { IsBlocked: true } => transaction.FinalDelivery == ResponseDelivery.Due ? TransactionNeed.Work : TransactionNeed.None,
            { FinalDelivery: ResponseDelivery.Due or ResponseDelivery.Failed } => TransactionNeed.Work,
            { IsFinal: true } => transaction is { FinalResponse: null, Deferral: ResponseDelivery.Due } ? TransactionNeed.Work : TransactionNeed.None,
            { Deferral: ResponseDelivery.Due or ResponseDelivery.Failed } => TransactionNeed.Work,
            { State: TransactionState.AwaitingAnswer } => TransactionNeed.Answer,
            { State: TransactionState.Deferred, LastFailure: null } => TransactionNeed.Expiry,
            _ => TransactionNeed.Work,
        };
    }
}
