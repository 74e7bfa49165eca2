using Microsoft.Extensions.Time.Testing;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>A clock that a test advances once someone waits for it.</summary>
internal sealed class ObservedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly SemaphoreSlim _sweeps = new(0);

    /// <summary>Lets a minute pass, once the client waits for its next round.</summary>
    public async Task PassMinuteAsync()
    {
        await _sweeps.WaitAsync(TestContext.Current.CancellationToken);
        Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>Lets time pass before the client's next round.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Advance(time - TimeSpan.FromMinutes(1));
        await PassMinuteAsync();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == TimeSpan.FromMinutes(1) || dueTime == TimeSpan.FromSeconds(5))
        {
            _sweeps.Release();
        }

        return timer;
    }
}
