using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>
/// Keeps transactions in memory, for as long as it lives and no longer: what it has is lost with the process. For tests, and for clients
/// whose relays may notify again. May be used from many threads.
/// </summary>
public sealed class MemoryTransactionStore : ITransactionStore
{
    private const int MostForgottenAtOnce = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<TransactionKey, Entry> _transactions = [];

    // What is final, in that order, until it has been so for the shortest time; then what waits for its expiry, in any order.
    private readonly Queue<Entry> _final = new();
    private readonly List<Entry> _expiring = [];
    private readonly int _maxTransactions;
    private readonly TimeProvider _clock;
    private long _added;

    /// <summary>An empty store.</summary>
    /// <param name="maxTransactions">The most transactions that it keeps, at least 1.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTransactions"/> is less than 1.</exception>
    public MemoryTransactionStore(int maxTransactions = 250_000, TimeProvider? clock = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTransactions, 1);

        _maxTransactions = maxTransactions;
        _clock = clock ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(NotificationTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        lock (_gate)
        {
            if (_transactions.ContainsKey(transaction.Key))
            {
                return ValueTask.FromResult(false);
            }

            if (_transactions.Count >= _maxTransactions)
            {
                return ValueTask.FromException<bool>(TransactionStoreException.Full(_maxTransactions));
            }

            Entry entry = new(_added++, transaction) { DueAt = _clock.GetUtcNow() };
            _transactions.Add(transaction.Key, entry);
            NoteFinal(entry);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<NotificationTransaction?> FindAsync(TransactionKey key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_transactions.TryGetValue(key, out Entry? entry) ? entry.Transaction : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask UpdateAsync(NotificationTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        lock (_gate)
        {
            if (!_transactions.TryGetValue(transaction.Key, out Entry? entry))
            {
                return ValueTask.FromException(TransactionStoreException.NotKept(transaction.Key));
            }

            // Most of what is kept is only there to recognise its notification should it come again.
            entry.Transaction = TransactionNeeds.Of(transaction) == TransactionNeed.None ? transaction.AtRest() : transaction;
            NoteFinal(entry);
            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask PostponeAsync(TransactionKey key, int attempts, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_transactions.TryGetValue(key, out Entry? entry))
            {
                entry.Attempts = attempts;
                entry.DueAt = dueAt;
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OpenTransaction> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (OpenTransaction open in Open())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return open;
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> ForgetAsync(TransactionRetention retention, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        int forgotten = 0;
        lock (_gate)
        {
            forgotten += _expiring.RemoveAll(entry => Forget(entry, retention, now));
        }

        while (ForgetSome(retention, now, ref forgotten))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return ValueTask.FromResult(forgotten);
    }

    /// <inheritdoc/>
    public ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _transactions.Count < _maxTransactions
                ? ValueTask.CompletedTask
                : ValueTask.FromException(TransactionStoreException.Full(_maxTransactions));
        }
    }

    // Not all at once, which would hold up whoever has something to keep; false when there is nothing more.
    private bool ForgetSome(TransactionRetention retention, DateTimeOffset now, ref int forgotten)
    {
        lock (_gate)
        {
            for (int looked = 0; looked < MostForgottenAtOnce; looked++)
            {
                if (!_final.TryPeek(out Entry? oldest) || now - oldest.FinalAt < retention.AtLeast)
                {
                    return false;
                }

                _final.Dequeue();
                if (Forget(oldest, retention, now))
                {
                    forgotten++;
                }
                else
                {
                    _expiring.Add(oldest);
                }
            }

            return true;
        }
    }

    private bool Forget(Entry entry, TransactionRetention retention, DateTimeOffset now) =>
        retention.HasPassed(entry.FinalAt!.Value, entry.Transaction.ExpiresAt, now) && _transactions.Remove(entry.Transaction.Key);

    private void NoteFinal(Entry entry)
    {
        if (entry.FinalAt is null && entry.Transaction.IsFinal)
        {
            entry.FinalAt = _clock.GetUtcNow();
            _final.Enqueue(entry);
        }
    }

    private OpenTransaction[] Open()
    {
        lock (_gate)
        {
            return
            [
                .. from entry in _transactions.Values
                   let need = TransactionNeeds.Of(entry.Transaction)
                   where need != TransactionNeed.None
                   orderby entry.Position
                   select new OpenTransaction(entry.Transaction.Key, need, entry.Transaction.ExpiresAt, entry.Attempts, entry.DueAt),
            ];
        }
    }

    // Changed under the lock only.
    private sealed class Entry(long position, NotificationTransaction transaction)
    {
        public long Position => position;

        public NotificationTransaction Transaction { get; set; } = transaction;

        public int Attempts { get; set; }

        public DateTimeOffset DueAt { get; set; }

        public DateTimeOffset? FinalAt { get; set; }
    }
}
