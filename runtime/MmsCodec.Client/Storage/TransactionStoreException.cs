namespace MmsCodec.Client;

/// <summary>A store could not do its work.</summary>
public sealed class TransactionStoreException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="message">What failed, in one sentence.</param>
    /// <param name="innerException">What the medium says; <see langword="null"/> when it says nothing.</param>
    public TransactionStoreException(StoreFailureKind kind, string message, Exception? innerException = null)
        : base(message, innerException) =>
        Kind = kind;

    /// <summary>Why.</summary>
    public StoreFailureKind Kind { get; }

    internal static TransactionStoreException Full(int maxTransactions) =>
        new(StoreFailureKind.Full, $"The store holds {maxTransactions} transactions, which is as many as it may.");

    internal static TransactionStoreException NotKept(TransactionKey key) =>
        new(StoreFailureKind.Unknown, $"Transaction {key.TransactionId} of {key.Relay} is not kept.");
}
