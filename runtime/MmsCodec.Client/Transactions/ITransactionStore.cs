namespace MmsCodec.Client;

/// <summary>
/// Keeps the transactions of a client, at most one for each relay and transaction id. The client changes one transaction at a time and
/// keeps it before it does what follows, so what the store has is what the client knows.
/// </summary>
public interface ITransactionStore
{
    /// <summary>Keeps a transaction that begins, unless there is one with its key.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether it is kept; <see langword="false"/> when the key is known, that is when the notification is a repeated one.</returns>
    ValueTask<bool> TryAddAsync(NotificationTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Finds a transaction.</summary>
    /// <param name="key">Its relay and transaction id.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The transaction as it was kept last; <see langword="null"/> when there is none.</returns>
    ValueTask<NotificationTransaction?> FindAsync(TransactionKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a transaction as it has become.</summary>
    /// <param name="transaction">The transaction; one with its key is kept already.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When it is kept.</returns>
    ValueTask UpdateAsync(NotificationTransaction transaction, CancellationToken cancellationToken);
}
