using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests;

/// <summary>A time in which delays are over at once and are written down, and time limits, which are longer, are never reached.</summary>
internal sealed class RetryClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _delays = new();

    /// <summary>Every time limit of a test with this clock; no delay is as long.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromHours(1);

    public IReadOnlyCollection<TimeSpan> Delays => _delays;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isDelay = dueTime >= TimeSpan.Zero && dueTime < Limit;
        if (isDelay)
        {
            _delays.Enqueue(dueTime);
        }

        return base.CreateTimer(callback, state, isDelay ? TimeSpan.Zero : dueTime, period);
    }
}
