namespace MmsCodec.Client;

/// <summary>
/// The time limits of one request: in all, and for each wait in which nothing comes. They end <see cref="Token"/>, as the caller does.
/// </summary>
internal sealed class RequestClock : IDisposable
{
    private readonly TimeSpan _idleTimeout;
    private readonly CancellationTokenSource _total;
    private readonly CancellationTokenSource _idle;
    private readonly CancellationTokenSource _ending;

    public RequestClock(MmsClientOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        _idleTimeout = options.IdleTimeout;
        _total = new CancellationTokenSource(options.RequestTimeout, clock);
        _idle = new CancellationTokenSource(options.IdleTimeout, clock);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _total.Token, _idle.Token);
    }

    public CancellationToken Token => _ending.Token;

    /// <summary>Whether a limit was reached.</summary>
    public bool HasRunOut => _total.IsCancellationRequested || _idle.IsCancellationRequested;

    /// <summary>It is the relay's turn.</summary>
    public void AwaitRelay() => _idle.CancelAfter(_idleTimeout);

    /// <summary>Something came; how long the client takes for it does not count as idle.</summary>
    public void RelayCame() => _idle.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Ends the request.</summary>
    public void End() => _ending.Cancel();

    public void Dispose()
    {
        _ending.Dispose();
        _idle.Dispose();
        _total.Dispose();
    }
}
