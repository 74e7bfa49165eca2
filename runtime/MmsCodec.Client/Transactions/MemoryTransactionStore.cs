using System.Collections.Concurrent;

namespace MmsCodec.Client;

/// <summary>Keeps transactions in memory: all of them, for as long as it lives and no longer. May be used from many threads.</summary>
public sealed class MemoryTransactionStore : ITransactionStore
{
    private readonly ConcurrentDictionary<TransactionKey, NotificationTransaction> _transactions = new();

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(NotificationTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        return ValueTask.FromResult(_transactions.TryAdd(transaction.Key, transaction));
    }

    /// <inheritdoc/>
    public ValueTask<NotificationTransaction?> FindAsync(TransactionKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_transactions.GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask UpdateAsync(NotificationTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        _transactions[transaction.Key] = transaction;
        return ValueTask.CompletedTask;
    }
}
