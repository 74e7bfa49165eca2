using Microsoft.Data.Sqlite;

namespace MmsCodec.Client.Tests.Storage;

public sealed class SqliteTransactionStoreTests : TransactionStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mms-store-").FullName;
    private readonly List<SqliteTransactionStore> _open = [];

    private string FilePath => Path.Combine(_folder, "transactions.db");

    [Fact]
    public async Task Keeps_everything_when_it_is_closed()
    {
        NotificationTransaction asked = Received.Asked(Received.Transaction("T1"));
        await using (SqliteTransactionStore store = SqliteTransactionStore.Open(FilePath, clock: Clock))
        {
            await store.TryAddAsync(Received.Transaction("T1"), Ending);
            await store.UpdateAsync(asked, Ending);
            await store.PostponeAsync(asked.Key, attempts: 2, Received.At.AddHours(1), Ending);
        }

        ITransactionStore again = Open();
        Assert.Equal(asked.ToJson(), (await again.FindAsync(asked.Key, Ending))?.ToJson());
        OpenTransaction open = Assert.Single(await ListAsync(again));
        Assert.Equal((TransactionNeed.Answer, 2, Received.At.AddHours(1)), (open.Need, open.Attempts, open.DueAt));
        Assert.False(await again.TryAddAsync(Received.Transaction("T1"), Ending));
    }

    [Fact]
    public async Task Counts_what_it_had_when_it_was_closed()
    {
        await using (SqliteTransactionStore store = SqliteTransactionStore.Open(FilePath, clock: Clock))
        {
            await store.TryAddAsync(Received.Transaction("T1"), Ending);
        }

        ITransactionStore again = Open(maxTransactions: 1);
        await Assert.ThrowsAsync<TransactionStoreException>(() => again.TryAddAsync(Received.Transaction("T2"), Ending).AsTask());
    }

    [Fact]
    public void Second_client_is_refused()
    {
        Open();

        var fault = Assert.Throws<TransactionStoreException>(() => SqliteTransactionStore.Open(FilePath));

        Assert.Equal(StoreFailureKind.InUse, fault.Kind);
    }

    [Fact]
    public void Folder_that_is_not_there_is_a_failure()
    {
        var fault = Assert.Throws<TransactionStoreException>(() => SqliteTransactionStore.Open(Path.Combine(_folder, "no", "such.db")));

        Assert.Equal(StoreFailureKind.Unavailable, fault.Kind);
    }

    [Fact]
    public void File_that_is_no_database_is_refused()
    {
        File.WriteAllText(FilePath, new string('x', 5000));

        Assert.Equal(StoreFailureKind.Unreadable, Assert.Throws<TransactionStoreException>(() => SqliteTransactionStore.Open(FilePath)).Kind);
    }

    [Theory]
    [InlineData("CREATE TABLE theirs (x)")]
    [InlineData("CREATE TABLE theirs (x); PRAGMA application_id = 7")]
    public void File_of_another_application_is_refused_and_left_alone(string sql)
    {
        Execute(sql);

        Assert.Equal(StoreFailureKind.Unreadable, Assert.Throws<TransactionStoreException>(() => SqliteTransactionStore.Open(FilePath)).Kind);
        Assert.Equal("theirs", Query("SELECT group_concat(name) FROM sqlite_schema"));
    }

    [Fact]
    public async Task File_of_a_newer_version_is_refused_and_says_so()
    {
        await SqliteTransactionStore.Open(FilePath).DisposeAsync();
        Execute("PRAGMA user_version = 2");

        var fault = Assert.Throws<TransactionStoreException>(() => SqliteTransactionStore.Open(FilePath));

        Assert.Equal(StoreFailureKind.Unreadable, fault.Kind);
        Assert.Contains("format 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_transaction_is_a_failure_of_its_own()
    {
        ITransactionStore store = Open();
        NotificationTransaction damaged = Received.Transaction("T1");
        await store.TryAddAsync(damaged, Ending);
        await store.TryAddAsync(Received.Transaction("T2"), Ending);
        Execute("UPDATE transactions SET document = '{}' WHERE transaction_id = 'T1'");

        var fault = await Assert.ThrowsAsync<TransactionStoreException>(() => store.FindAsync(damaged.Key, Ending).AsTask());

        Assert.Equal(StoreFailureKind.Unreadable, fault.Kind);
        Assert.NotNull(await store.FindAsync(Received.Transaction("T2").Key, Ending));
    }

    [Fact]
    public async Task Relay_that_cannot_be_read_is_said_after_all_others_were_listed()
    {
        ITransactionStore store = Open();
        await store.TryAddAsync(Received.Transaction("T1"), Ending);
        await store.TryAddAsync(Received.Transaction("T2"), Ending);
        Execute("UPDATE transactions SET relay = 'nobody' WHERE transaction_id = 'T1'");
        List<string> listed = [];

        var fault = await Assert.ThrowsAsync<TransactionStoreException>(async () =>
        {
            await foreach (OpenTransaction open in store.ListOpenAsync(Ending))
            {
                listed.Add(open.Key.TransactionId);
            }
        });

        Assert.Equal(StoreFailureKind.Unreadable, fault.Kind);
        Assert.Equal(["T2"], listed);
    }

    [Fact]
    public async Task Disk_that_is_full_is_a_failure_and_loses_nothing()
    {
        await using SqliteTransactionStore store = SqliteTransactionStore.Open(FilePath, clock: Clock);
        await store.TryAddAsync(Received.Transaction("T1"), Ending);
        await store.LimitPagesAsync(1);

        TransactionStoreException? fault = null;
        int added = 0;
        while (fault is null)
        {
            Assert.True(added < 1000, "The file grows all the same.");
            fault = (TransactionStoreException?)await Record.ExceptionAsync(
                () => store.TryAddAsync(Received.Transaction($"U{added}"), Ending).AsTask());
            added += fault is null ? 1 : 0;
        }

        Assert.Equal(StoreFailureKind.Full, fault.Kind);
        Assert.Equal(added + 1, (await ListAsync(store)).Count);
        await store.LimitPagesAsync(1000);
        Assert.True(await store.TryAddAsync(Received.Transaction($"U{added}"), Ending));
    }

    [Fact]
    public async Task Store_that_is_closed_says_so()
    {
        SqliteTransactionStore store = SqliteTransactionStore.Open(FilePath);
        await store.DisposeAsync();

        var fault = await Assert.ThrowsAsync<TransactionStoreException>(
            () => store.TryAddAsync(Received.Transaction("T1"), Ending).AsTask());

        Assert.Equal(StoreFailureKind.Unavailable, fault.Kind);
    }

    [Fact]
    public async Task Every_commit_is_on_the_disk_and_the_file_is_its_owners()
    {
        await using SqliteTransactionStore store = SqliteTransactionStore.Open(FilePath);

        Assert.Equal("wal", Query("PRAGMA journal_mode"));
        Assert.Equal(2, await store.SynchronousAsync());
        foreach (string file in Directory.GetFiles(_folder))
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (SqliteTransactionStore store in _open)
        {
            await store.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }

    private protected override ITransactionStore Open(int maxTransactions = 10_000)
    {
        SqliteTransactionStore store = SqliteTransactionStore.Open(FilePath, maxTransactions, Clock);
        _open.Add(store);
        return store;
    }

    private void Execute(string sql) => Query(sql);

    private string? Query(string sql)
    {
        using SqliteConnection connection = new($"Data Source={FilePath};Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
