using Microsoft.Data.Sqlite;
using MmsCodec.Client.Tests.Storage;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>A store that is full or fails: nothing is sent that is not kept, and nothing is lost.</summary>
public sealed class StoreFailureTests
{
    private const int Timeout = 30_000;
    private const string Host = "mms.example.net";

    private readonly ObservedClock _clock = new(Received.At);
    private readonly FailingStore _store;

    public StoreFailureTests() => _store = new FailingStore(new MemoryTransactionStore(clock: _clock));

    [Fact(Timeout = Timeout)]
    public async Task Notification_that_cannot_be_kept_is_reported_and_answered_once_it_comes_again()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host), _store, _clock);
        _store.FailsToAdd = true;

        var fault = await Assert.ThrowsAsync<TransactionStoreException>(() => run.AcceptAsync("T1"));

        Assert.Equal(StoreFailureKind.Full, fault.Kind);
        Assert.Same(fault, Assert.Single(run.Log.Steps.OfType<NotificationNotKept>()).Exception);
        Assert.Empty(run.Relays.Of(Host));

        _store.FailsToAdd = false;
        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<ResponseDone>();
        Assert.Equal(["GET /m/T1", "Retrieved T1"], run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_is_not_sent_before_it_is_kept_and_the_message_is_taken_once()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host), _store, _clock);
        await run.StartAsync();
        _store.FailsToUpdate = transaction => transaction.State == TransactionState.Retrieved;

        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<StoreFailed>();
        Assert.Equal(["GET /m/T1"], run.Relays.Of(Host));

        _store.FailsToUpdate = _ => false;
        await run.Clock.PassMinuteAsync();
        await run.Clock.PassMinuteAsync();
        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["GET /m/T1", "Retrieved T1"], run.Relays.Of(Host));
        Assert.Equal(["T1"], run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_is_not_answered_before_its_decision_is_kept()
    {
        await using RunningClient run = new(RunningClient.Blocking(Host), _store, _clock);
        _store.FailsToUpdate = _ => true;

        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<StoreFailed>();

        Assert.Empty(run.Relays.Of(Host));
        Assert.Equal(TransactionState.Received, await run.StateAsync("T1"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Damaged_transaction_is_reported_and_holds_no_other()
    {
        string folder = Directory.CreateTempSubdirectory("mms-engine-").FullName;
        string path = Path.Combine(folder, "t.db");
        await using (SqliteTransactionStore store = SqliteTransactionStore.Open(path))
        {
            await store.TryAddAsync(Received.Transaction("T1", $"http://{Host}/m/T1"), TestContext.Current.CancellationToken);
            await store.TryAddAsync(Received.Transaction("T2", $"http://{Host}/m/T2"), TestContext.Current.CancellationToken);
            using (SqliteConnection connection = new($"Data Source={path};Pooling=false"))
            {
                connection.Open();
                using SqliteCommand damage = connection.CreateCommand();
                damage.CommandText = "UPDATE transactions SET document = '{}' WHERE transaction_id = 'T1'";
                damage.ExecuteNonQuery();
            }

            await using RunningClient run = new(RunningClient.Trusting(Host), store);

            await run.StartAsync();
            await run.Log.WhenAsync<ResponseDone>();
            StoreFailed[] failed = await run.Log.WhenAsync<StoreFailed>();

            Assert.Equal(["GET /m/T2", "Retrieved T2"], run.Relays.Of(Host));
            Assert.Equal(RunningClient.Key("T1"), Assert.Single(failed).Transaction);
        }

        Directory.Delete(folder, recursive: true);
    }
}
