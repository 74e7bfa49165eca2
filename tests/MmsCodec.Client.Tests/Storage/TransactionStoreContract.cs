using Microsoft.Extensions.Time.Testing;

namespace MmsCodec.Client.Tests.Storage;

/// <summary>What every store does.</summary>
public abstract class TransactionStoreContract : IAsyncDisposable
{
    private static readonly TransactionRetention DayToMonth = new(TimeSpan.FromDays(1), TimeSpan.FromDays(30));

    private protected static CancellationToken Ending => TestContext.Current.CancellationToken;

    private protected FakeTimeProvider Clock { get; } = new(Received.At);

    [Fact]
    public async Task Keeps_a_transaction_as_it_is()
    {
        ITransactionStore store = Open();
        NotificationTransaction deferred = Received.Deferred(Received.Transaction("T1"));

        Assert.True(await store.TryAddAsync(Received.Transaction("T1"), Ending));
        await store.UpdateAsync(deferred, Ending);

        NotificationTransaction? found = await store.FindAsync(deferred.Key, Ending);
        Assert.Equal(deferred.ToJson(), found?.ToJson());
    }

    [Fact]
    public async Task Finds_nothing_that_was_not_added()
    {
        ITransactionStore store = Open();
        await store.TryAddAsync(Received.Transaction("T1"), Ending);

        Assert.Null(await store.FindAsync(Received.Transaction("T2").Key, Ending));
        Assert.Null(await store.FindAsync(Received.Transaction("t1").Key, Ending));
        Assert.Null(await store.FindAsync(Received.Transaction("T1", "http://other.example.net/m").Key, Ending));
    }

    [Fact]
    public async Task Recognises_a_key_and_keeps_what_it_has()
    {
        ITransactionStore store = Open();
        NotificationTransaction deferred = Received.Deferred(Received.Transaction("T1"));
        await store.TryAddAsync(deferred, Ending);

        Assert.False(await store.TryAddAsync(Received.Transaction("T1"), Ending));
        Assert.Equal(TransactionState.Deferred, (await store.FindAsync(deferred.Key, Ending))?.State);
    }

    [Fact]
    public async Task Keeps_the_same_transaction_id_of_two_relays_apart()
    {
        ITransactionStore store = Open();
        NotificationTransaction one = Received.Transaction("T1", "http://one.example.net/m");
        NotificationTransaction two = Received.Transaction("T1", "http://two.example.net/m");

        Assert.True(await store.TryAddAsync(one, Ending));
        Assert.True(await store.TryAddAsync(two, Ending));

        Assert.Equal("one.example.net", (await store.FindAsync(one.Key, Ending))?.Relay.Authority.Host);
        Assert.Equal("two.example.net", (await store.FindAsync(two.Key, Ending))?.Relay.Authority.Host);
    }

    [Fact]
    public async Task Adds_one_of_many_that_come_at_once()
    {
        ITransactionStore store = Open();

        bool[] added = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(n => Task.Run(() => store.TryAddAsync(Received.Transaction($"T{n % 20}"), Ending).AsTask())));

        Assert.Equal(20, added.Count(isNew => isNew));
        Assert.Equal(20, (await ListAsync(store)).Count);
    }

    [Fact]
    public async Task Refuses_to_change_what_it_does_not_have()
    {
        ITransactionStore store = Open();

        var fault = await Assert.ThrowsAsync<TransactionStoreException>(
            () => store.UpdateAsync(Received.Transaction("T1"), Ending).AsTask());

        Assert.Equal(StoreFailureKind.Unknown, fault.Kind);
        Assert.Empty(await ListAsync(store));
    }

    [Fact]
    public async Task Lists_what_needs_something_in_the_order_of_arrival()
    {
        ITransactionStore store = Open();
        foreach (string id in (string[])["T3", "T1", "T2"])
        {
            await store.TryAddAsync(Received.Transaction(id), Ending);
        }

        await store.UpdateAsync(Received.Asked(Received.Transaction("T1")), Ending);
        await store.UpdateAsync(Received.Settled(Received.Transaction("T2")), Ending);

        List<OpenTransaction> open = await ListAsync(store);
        Assert.Equal(["T3", "T1"], open.Select(one => one.Key.TransactionId));
        Assert.Equal([TransactionNeed.Work, TransactionNeed.Answer], open.Select(one => one.Need));
        Assert.Equal(Received.Transaction("T1").Key, open[1].Key);
        Assert.Equal(Received.At + TimeSpan.FromDays(1), open[1].ExpiresAt);
        Assert.All(open, one => Assert.Equal((0, Received.At), (one.Attempts, one.DueAt)));
    }

    [Fact]
    public async Task Lists_more_than_it_reads_at_once()
    {
        ITransactionStore store = Open();
        string[] ids = [.. Enumerable.Range(0, 1203).Select(n => $"T{n}")];
        foreach (string[] some in ids.Chunk(100))
        {
            await Task.WhenAll(some.Select(id => store.TryAddAsync(Received.Transaction(id), Ending).AsTask()));
        }

        Assert.Equal(ids.Order(), (await ListAsync(store)).Select(one => one.Key.TransactionId).Order());
    }

    [Fact]
    public async Task Notes_when_to_try_again()
    {
        ITransactionStore store = Open();
        NotificationTransaction transaction = Received.Transaction("T1");
        await store.TryAddAsync(transaction, Ending);

        await store.PostponeAsync(transaction.Key, attempts: 3, Received.At.AddMinutes(7), Ending);
        await store.UpdateAsync(Received.Deferred(transaction), Ending);
        await store.PostponeAsync(Received.Transaction("T2").Key, attempts: 1, Received.At, Ending);

        OpenTransaction open = Assert.Single(await ListAsync(store));
        Assert.Equal((3, Received.At.AddMinutes(7)), (open.Attempts, open.DueAt));
    }

    [Fact]
    public async Task Forgets_what_is_final_once_its_relay_has_dropped_the_message()
    {
        ITransactionStore store = Open();
        NotificationTransaction days = Received.Transaction("T1", expiry: ExpiryValue.Relative(TimeSpan.FromDays(7)));
        await store.TryAddAsync(days, Ending);
        await store.UpdateAsync(Received.Settled(days), Ending);

        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await store.ForgetAsync(DayToMonth, Ending));
        Assert.False(await store.TryAddAsync(days, Ending));

        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
        Assert.Null(await store.FindAsync(days.Key, Ending));
        Assert.True(await store.TryAddAsync(days, Ending));
    }

    [Fact]
    public async Task Forgets_nothing_before_the_least_time_whatever_has_expired()
    {
        ITransactionStore store = Open();
        NotificationTransaction minute = Received.Transaction("T1", expiry: ExpiryValue.Relative(TimeSpan.FromMinutes(1)));
        await store.TryAddAsync(minute, Ending);
        Clock.Advance(TimeSpan.FromHours(5));
        await store.UpdateAsync(Received.Settled(minute), Ending);

        // What is written again later does not begin the time again.
        Clock.Advance(TimeSpan.FromHours(23));
        await store.UpdateAsync(Received.Settled(minute), Ending);
        Assert.Equal(0, await store.ForgetAsync(DayToMonth, Ending));

        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
    }

    [Fact]
    public async Task Forgets_after_the_most_time_whatever_the_relay_says()
    {
        ITransactionStore store = Open();
        NotificationTransaction century = Received.Transaction("T1", expiry: ExpiryValue.Relative(TimeSpan.FromDays(36500)));
        await store.TryAddAsync(century, Ending);
        await store.UpdateAsync(Received.Settled(century), Ending);

        Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await store.ForgetAsync(DayToMonth, Ending));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
    }

    [Fact]
    public async Task Forgets_each_at_its_own_time_in_whatever_order_they_became_final()
    {
        ITransactionStore store = Open();
        NotificationTransaction week = Received.Transaction("T1", expiry: ExpiryValue.Relative(TimeSpan.FromDays(7)));
        NotificationTransaction minute = Received.Transaction("T2", expiry: ExpiryValue.Relative(TimeSpan.FromMinutes(1)));
        NotificationTransaction late = Received.Transaction("T3", expiry: ExpiryValue.Relative(TimeSpan.FromMinutes(1)));
        foreach (NotificationTransaction transaction in new[] { week, minute, late })
        {
            await store.TryAddAsync(transaction, Ending);
        }

        await store.UpdateAsync(Received.Settled(week), Ending);
        await store.UpdateAsync(Received.Settled(minute), Ending);
        Clock.Advance(TimeSpan.FromHours(1));
        await store.UpdateAsync(Received.Settled(late), Ending);

        Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
        Assert.Null(await store.FindAsync(minute.Key, Ending));

        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
        Assert.NotNull(await store.FindAsync(week.Key, Ending));

        // Kept for longer, were it said now.
        Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await store.ForgetAsync(DayToMonth with { AtLeast = TimeSpan.FromDays(20) }, Ending));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
        Assert.Equal(0, await store.ForgetAsync(DayToMonth, Ending));
    }

    [Fact]
    public async Task Never_forgets_what_is_not_final()
    {
        ITransactionStore store = Open();
        await store.TryAddAsync(Received.Deferred(Received.Transaction("T1")), Ending);

        Clock.Advance(TimeSpan.FromDays(1000));

        Assert.Equal(0, await store.ForgetAsync(DayToMonth, Ending));
        Assert.Single(await ListAsync(store));
    }

    [Fact]
    public async Task Full_store_takes_no_more_and_loses_nothing()
    {
        ITransactionStore store = Open(maxTransactions: 2);
        NotificationTransaction first = Received.Transaction("T1", expiry: ExpiryValue.Relative(TimeSpan.FromHours(1)));
        await store.CheckAsync(Ending);
        await store.TryAddAsync(first, Ending);
        await store.TryAddAsync(Received.Transaction("T2"), Ending);

        var refused = await Assert.ThrowsAsync<TransactionStoreException>(
            () => store.TryAddAsync(Received.Transaction("T3"), Ending).AsTask());
        Assert.Equal(StoreFailureKind.Full, refused.Kind);
        Assert.Equal(
            StoreFailureKind.Full, (await Assert.ThrowsAsync<TransactionStoreException>(() => store.CheckAsync(Ending).AsTask())).Kind);

        // What is known is recognised and can go on; room that is made is used.
        Assert.False(await store.TryAddAsync(first, Ending));
        await store.UpdateAsync(Received.Settled(first), Ending);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await store.ForgetAsync(DayToMonth, Ending));
        await store.CheckAsync(Ending);
        Assert.True(await store.TryAddAsync(Received.Transaction("T3"), Ending));
        await Assert.ThrowsAsync<TransactionStoreException>(() => store.TryAddAsync(Received.Transaction("T4"), Ending).AsTask());
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected static async Task<List<OpenTransaction>> ListAsync(ITransactionStore store)
    {
        List<OpenTransaction> open = [];
        await foreach (OpenTransaction one in store.ListOpenAsync(Ending))
        {
            open.Add(one);
        }

        return open;
    }

    private protected abstract ITransactionStore Open(int maxTransactions = 10_000);
}
