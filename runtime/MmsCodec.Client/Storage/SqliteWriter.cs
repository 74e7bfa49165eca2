using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace MmsCodec.Client;

/// <summary>
/// The only one who writes: a thread that makes all changes which wait by then in one transaction, so that they share one wait for the disk.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    // So many changes wait at most; more wait for room before they are made ready.
    private const int MaxWaiting = 1024;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatements _statements;
    private readonly Channel<SqliteWrite> _waiting =
        Channel.CreateBounded<SqliteWrite>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    private readonly Task _ended;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _statements = new SqliteStatements(connection);
        _ended = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async Task<long> WriteAsync(Func<SqliteStatements, long> change, CancellationToken cancellationToken)
    {
        var write = new SqliteWrite(change);
        try
        {
            await _waiting.Writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new TransactionStoreException(StoreFailureKind.Unavailable, "The store is closed.");
        }

        // From here on the change is made whether anyone waits for it or not.
        return await write.Task.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.ConfigureAwait(false);
        _statements.Dispose();
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private void Run()
    {
        List<SqliteWrite> batch = [];
        while (WaitForSome())
        {
            while (batch.Count < MaxWaiting && _waiting.Reader.TryRead(out SqliteWrite? write))
            {
                batch.Add(write);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    // The thread is this writer's own: it may block.
    private bool WaitForSome()
    {
        ValueTask<bool> some = _waiting.Reader.WaitToReadAsync();
        return some.IsCompleted ? some.Result : some.AsTask().GetAwaiter().GetResult();
    }

    private void Commit(List<SqliteWrite> batch)
    {
        long count = _statements.Count;
        try
        {
            SqliteFile.Execute(_connection, "BEGIN IMMEDIATE");
            foreach (SqliteWrite write in batch)
            {
                write.Make(_statements);
            }

            SqliteFile.Execute(_connection, "COMMIT");
        }
        catch (Exception fault)
        {
            _statements.Count = count;
            RollBack();
            Exception failure = fault is SqliteException ? SqliteFile.FailureOf(fault) : fault;
            batch.ForEach(write => write.SetException(failure));
            return;
        }

        batch.ForEach(write => write.Committed());
    }

    private void RollBack()
    {
        try
        {
            SqliteFile.Execute(_connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // It never began, or SQLite rolled it back by itself.
        }
    }
}
