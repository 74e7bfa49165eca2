namespace MmsCodec.Client;

/// <summary>
/// The time limits of one request: in all, and for each wait in which nothing comes. They end <see cref="Token"/>, as the caller does.
/// </summary>
internal sealed class RequestClock : IDisposable
{
    private readonly TimeSpan _requestTimeout;
    private readonly TimeSpan _idleTimeout;
    private readonly TimeProvider _clock;
    private readonly long _begun;
    private readonly CancellationTokenSource _ending;
    private readonly CancellationTokenRegistration _given;
    private volatile bool _isGivenUp;

    public RequestClock(MmsClientOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        _requestTimeout = options.RequestTimeout;
        _idleTimeout = options.IdleTimeout;
        _clock = clock;
        _begun = clock.GetTimestamp();
        _ending = new CancellationTokenSource(Shorter(_requestTimeout, _idleTimeout), clock);
        _given = cancellationToken.UnsafeRegister(static state => ((RequestClock)state!).End(), this);
    }

    public CancellationToken Token => _ending.Token;

    /// <summary>Whether a limit was reached.</summary>
    public bool HasRunOut => _ending.IsCancellationRequested && !_isGivenUp;

    /// <summary>It is the relay's turn.</summary>
    public void AwaitRelay() => _ending.CancelAfter(Shorter(TimeLeft(), _idleTimeout));

    /// <summary>Something came; how long the client takes for it does not count as idle.</summary>
    public void RelayCame() => _ending.CancelAfter(TimeLeft());

    /// <summary>Ends the request.</summary>
    public void End()
    {
        _isGivenUp |= !_ending.IsCancellationRequested;
        _ending.Cancel();
    }

    public void Dispose()
    {
        _given.Dispose();
        _ending.Dispose();
    }

    private TimeSpan TimeLeft()
    {
        if (_requestTimeout == Timeout.InfiniteTimeSpan)
        {
            return _requestTimeout;
        }

        TimeSpan left = _requestTimeout - _clock.GetElapsedTime(_begun);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan || (other != Timeout.InfiniteTimeSpan && other < one) ? other : one;
}
