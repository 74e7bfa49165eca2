namespace MmsCodec.Client.Tests.Engine;

/// <summary>A store that fails when the test says so.</summary>
internal sealed class FailingStore(ITransactionStore store) : ITransactionStore
{
    public bool FailsToAdd { get; set; }

    public Func<NotificationTransaction, bool> FailsToUpdate { get; set; } = _ => false;

    public ValueTask<bool> TryAddAsync(NotificationTransaction transaction, CancellationToken cancellationToken) =>
        FailsToAdd ? throw Failure() : store.TryAddAsync(transaction, cancellationToken);

    public ValueTask<NotificationTransaction?> FindAsync(TransactionKey key, CancellationToken cancellationToken) =>
        store.FindAsync(key, cancellationToken);

    public ValueTask UpdateAsync(NotificationTransaction transaction, CancellationToken cancellationToken) =>
        FailsToUpdate(transaction) ? throw Failure() : store.UpdateAsync(transaction, cancellationToken);

    public ValueTask PostponeAsync(TransactionKey key, int attempts, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        store.PostponeAsync(key, attempts, dueAt, cancellationToken);

    public IAsyncEnumerable<OpenTransaction> ListOpenAsync(CancellationToken cancellationToken) => store.ListOpenAsync(cancellationToken);

    public ValueTask<int> ForgetAsync(TransactionRetention retention, CancellationToken cancellationToken) =>
        store.ForgetAsync(retention, cancellationToken);

    public ValueTask CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

    private static TransactionStoreException Failure() => new(StoreFailureKind.Full, "There is no room.");
}
