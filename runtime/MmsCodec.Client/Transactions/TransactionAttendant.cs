using System.Threading.Channels;

namespace MmsCodec.Client;

/// <summary>
/// Goes through what is kept and sees to what needs something: everything when the client starts, then what has expired, what is due to be
/// tried again, and what found no room when it arrived. Forgets what is long final.
/// </summary>
internal sealed class TransactionAttendant(
    CurrentOptions options,
    ITransactionStore store,
    TransactionLanes lanes,
    ClientLoad load,
    Action<TransactionLane, OpenTransaction> resume,
    IClientObserver observer,
    TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // Whoever makes room says so; this is for what had none because of a few that take long.
    private static readonly TimeSpan IntervalWhenSomeWait = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile bool _isPolicyNew;

    /// <summary>Asks to go through what is kept soon.</summary>
    public void Call() => _calls.Writer.TryWrite(true);

    /// <summary>Asks to go through what is kept soon, also through what waits for its user.</summary>
    public void CallForNewPolicy()
    {
        _isPolicyNew = true;
        Call();
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        bool doSomeWait = await SweepAsync(isStart: true, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            await WaitAsync(doSomeWait ? IntervalWhenSomeWait : Interval, cancellationToken).ConfigureAwait(false);
            doSomeWait = await SweepAsync(isStart: false, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<bool> called = _calls.Reader.WaitToReadAsync(ending.Token).AsTask();
        Task passed = Task.Delay(interval, clock, ending.Token);
        await Task.WhenAny(called, passed).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        _calls.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<bool> SweepAsync(bool isStart, CancellationToken cancellationToken)
    {
        bool isPolicyNew = _isPolicyNew;
        _isPolicyNew = false;
        int open = 0;
        bool doSomeWait = false;
        int forgotten = 0;
        try
        {
            // Whatever fails to be listed does not keep the rest from being forgotten, and the other way round.
            forgotten = await store.ForgetAsync(options.Value.Retention, cancellationToken).ConfigureAwait(false);
            await foreach (OpenTransaction transaction in store.ListOpenAsync(cancellationToken).ConfigureAwait(false))
            {
                open++;
                doSomeWait |= !SeeTo(transaction, isStart, isPolicyNew);
            }
        }
        catch (TransactionStoreException fault)
        {
            observer.Observe(new StoreFailed(Transaction: null, fault));
        }

        observer.Observe(new ClientSwept(open, forgotten));
        return doSomeWait;
    }

    // False when there is no room.
    private bool SeeTo(OpenTransaction transaction, bool isStart, bool isPolicyNew)
    {
        DateTimeOffset now = clock.GetUtcNow();
        bool isWaiting = transaction.Need is TransactionNeed.Answer or TransactionNeed.Expiry;
        TransactionLane? lane;
        if (isWaiting && (isPolicyNew || transaction.ExpiresAt <= now))
        {
            // A prompt that is open has joined the lane; this concerns it all the same.
            lane = lanes.Join(transaction.Key);
        }
        else if (transaction.Need == TransactionNeed.Expiry
            || !(isStart || transaction.DueAt <= now)
            || !lanes.TryJoinIdle(transaction.Key, out lane))
        {
            return true;
        }
        else if (transaction.Need == TransactionNeed.Answer && !load.HasRoomForPrompt())
        {
            lane.Dispose();
            return false;
        }

        if (!load.TryEnter(transaction.Key.Relay))
        {
            lane.Dispose();
            return false;
        }

        resume(lane, transaction);
        return true;
    }
}
