namespace MmsCodec.Client;

/// <summary>
/// Keeps the transactions of a client, at most one for each relay and transaction id. The client changes one transaction at a time and
/// keeps it before it does what follows, so what the store has is what the client knows. May be used from many threads.
/// </summary>
/// <remarks>
/// What a method said is kept survives the end of the process as far as the store promises that at all. Each method throws
/// <see cref="TransactionStoreException"/> when the store cannot do its work; what it was to change is then as it was.
/// </remarks>
public interface ITransactionStore
{
    /// <summary>Keeps a transaction that begins, unless there is one with its key.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether it is kept; <see langword="false"/> when the key is known, that is when the notification is a repeated one.</returns>
    /// <exception cref="TransactionStoreException">The store is full or fails.</exception>
    ValueTask<bool> TryAddAsync(NotificationTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Finds a transaction.</summary>
    /// <param name="key">Its relay and transaction id.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The transaction as it was kept last; <see langword="null"/> when there is none.</returns>
    /// <exception cref="TransactionStoreException">The store fails, or what is kept cannot be read.</exception>
    ValueTask<NotificationTransaction?> FindAsync(TransactionKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a transaction as it has become.</summary>
    /// <param name="transaction">The transaction; one with its key is kept already.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When it is kept.</returns>
    /// <exception cref="TransactionStoreException">The store fails, or there is none with its key.</exception>
    ValueTask UpdateAsync(NotificationTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Notes that something was given up for now, and when to try again. Nothing happens when there is no such transaction.</summary>
    /// <param name="key">The transaction.</param>
    /// <param name="attempts">How often it was tried in vain so far.</param>
    /// <param name="dueAt">When to try again.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When it is noted.</returns>
    /// <exception cref="TransactionStoreException">The store fails.</exception>
    ValueTask PostponeAsync(TransactionKey key, int attempts, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>
    /// Lists the transactions that need something (<see cref="TransactionNeeds.Of"/>), in the order in which they were added. What changes
    /// meanwhile may be listed as it was or as it is. Takes bounded memory whatever the number.
    /// </summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The transactions.</returns>
    /// <exception cref="TransactionStoreException">
    /// The store fails; or, after all others were listed, something that is kept cannot be read.
    /// </exception>
    IAsyncEnumerable<OpenTransaction> ListOpenAsync(CancellationToken cancellationToken);

    /// <summary>Forgets transactions that have been final for long enough.</summary>
    /// <param name="retention">How long they recognise repeated notifications.</param>
    /// <param name="cancellationToken">Ends the attempt; what is forgotten by then is forgotten.</param>
    /// <returns>How many were forgotten.</returns>
    /// <exception cref="TransactionStoreException">The store fails.</exception>
    ValueTask<int> ForgetAsync(TransactionRetention retention, CancellationToken cancellationToken);

    /// <summary>Tries whether a notification that arrives now could be kept.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When the store is found to be able to.</returns>
    /// <exception cref="TransactionStoreException">The store is full or fails.</exception>
    ValueTask CheckAsync(CancellationToken cancellationToken);
}
