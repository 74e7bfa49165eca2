using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace MmsCodec.Client;

/// <summary>
/// Keeps transactions in a SQLite file. What a method said is kept is on the disk: it survives the end of the process and of the system's
/// power. One client at a time may have the file open. May be used from many threads; changes that come at once share one commit.
/// </summary>
/// <remarks>
/// The file holds notifications as they arrived, with the numbers of their senders. Beside it are <c>-wal</c> and <c>-shm</c>, which belong
/// to it, and <c>.lock</c>, which says that a client has it open. Where the system has such rights they are readable to their owner alone.
/// </remarks>
public sealed class SqliteTransactionStore : ITransactionStore, IAsyncDisposable
{
    private readonly int _maxTransactions;
    private readonly TimeProvider _clock;
    private readonly FileStream _ownership;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    private SqliteTransactionStore(
        int maxTransactions, TimeProvider clock, FileStream ownership, SqliteWriter writer, SqliteReaders readers)
    {
        _maxTransactions = maxTransactions;
        _clock = clock;
        _ownership = ownership;
        _writer = writer;
        _readers = readers;
    }

    /// <summary>Opens a store, and makes its file when there is none.</summary>
    /// <param name="path">The file; its directory exists.</param>
    /// <param name="maxTransactions">The most transactions that it keeps, at least 1.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <returns>The store, to be disposed of.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTransactions"/> is less than 1.</exception>
    /// <exception cref="TransactionStoreException">
    /// Another client has it open, the file is something else or of a newer version, or the disk fails.
    /// </exception>
    public static SqliteTransactionStore Open(string path, int maxTransactions = 1_000_000, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTransactions, 1);

        FileStream ownership = Own(path + ".lock", path);
        try
        {
            SqliteFile.MakeForOwner(path);
            SqliteConnection connection = SqliteFile.Open(path);
            try
            {
                SqliteFile.Prepare(connection);
                var writer = new SqliteWriter(connection);
                return new SqliteTransactionStore(
                    maxTransactions, clock ?? TimeProvider.System, ownership, writer, new SqliteReaders(path));
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            ownership.Dispose();
            throw SqliteFile.FailureOf(fault);
        }
        catch
        {
            ownership.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryAddAsync(NotificationTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        SqliteRow row = SqliteRow.Of(transaction, _clock.GetUtcNow());
        long added = await _writer
            .WriteAsync(statements => statements.Add(row, _maxTransactions), cancellationToken)
            .ConfigureAwait(false);
        return added == 1;
    }

    /// <inheritdoc/>
    public ValueTask<NotificationTransaction?> FindAsync(TransactionKey key, CancellationToken cancellationToken)
    {
        string? document = _readers.Read(reader => reader.Find(key));
        if (document is null)
        {
            return ValueTask.FromResult<NotificationTransaction?>(null);
        }

        return NotificationTransaction.TryParse(document, out NotificationTransaction? transaction, out string? fault)
            ? ValueTask.FromResult<NotificationTransaction?>(transaction)
            : ValueTask.FromException<NotificationTransaction?>(new TransactionStoreException(
                StoreFailureKind.Unreadable, $"Transaction {key.TransactionId} of {key.Relay} cannot be read back. {fault}"));
    }

    /// <inheritdoc/>
    public async ValueTask UpdateAsync(NotificationTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);

        SqliteRow row = SqliteRow.Of(transaction, _clock.GetUtcNow());
        long updated = await _writer.WriteAsync(statements => statements.Update(row), cancellationToken).ConfigureAwait(false);
        if (updated == 0)
        {
            throw TransactionStoreException.NotKept(transaction.Key);
        }
    }

    /// <inheritdoc/>
    public async ValueTask PostponeAsync(TransactionKey key, int attempts, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        await _writer.WriteAsync(statements => statements.Postpone(key, attempts, dueAt), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async IAsyncEnumerable<OpenTransaction> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long after = 0;
        int unreadable = 0;
        while (true)
        {
            // Page by page, so that no reading keeps the log from being folded into the file.
            await Task.Yield();
            SqliteOpenPage page = _readers.Read(reader => reader.ListOpen(after));
            foreach (OpenTransaction open in page.Transactions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return open;
            }

            unreadable += page.Unreadable;
            if (page.Last is not { } last)
            {
                break;
            }

            after = last;
        }

        if (unreadable > 0)
        {
            throw new TransactionStoreException(
                StoreFailureKind.Unreadable, $"{unreadable} open transactions are kept under a relay that is none.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> ForgetAsync(TransactionRetention retention, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        int forgotten = 0;
        while (true)
        {
            long some = await _writer.WriteAsync(statements => statements.Forget(retention, now), cancellationToken).ConfigureAwait(false);
            forgotten += (int)some;
            if (some < SqliteStatements.ForgottenAtOnce)
            {
                return forgotten;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(CancellationToken cancellationToken) =>
        await _writer.WriteAsync(statements => statements.Check(_maxTransactions), cancellationToken).ConfigureAwait(false);

    /// <summary>Keeps what is on its way, and closes the file.</summary>
    /// <returns>When it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _readers.Dispose();
        await _ownership.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>For tests: the disk has no more room than this.</summary>
    internal Task LimitPagesAsync(int pages) => _writer.WriteAsync(statements => statements.Pragma($"max_page_count = {pages}"), default);

    /// <summary>For tests: how the writer waits for the disk.</summary>
    internal Task<long> SynchronousAsync() => _writer.WriteAsync(statements => statements.Pragma("synchronous"), default);

    // The system lets go of it when the process ends, in whatever way.
    private static FileStream Own(string lockPath, string path)
    {
        try
        {
            SqliteFile.MakeForOwner(lockPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw SqliteFile.FailureOf(fault);
        }

        try
        {
            return new FileStream(lockPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new TransactionStoreException(StoreFailureKind.InUse, $"Another client has '{path}' open.", fault);
        }
    }
}
