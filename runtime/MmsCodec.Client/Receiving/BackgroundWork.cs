using System.Collections.Concurrent;

namespace MmsCodec.Client;

/// <summary>Work that nobody waits for, until it is to stop.</summary>
internal sealed class BackgroundWork
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cutOff = new();

    /// <summary>Nothing more is to be begun.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Starts work that does not throw; its token cuts it off.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        Task task = work(_cutOff.Token);
        if (task.IsCompleted)
        {
            return;
        }

        _running.TryAdd(task, 0);
        _ = task.ContinueWith(
            done => _running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until what runs has ended, for so long; then cuts it off and waits for that.</summary>
    public async Task StopAsync(TimeSpan patience, TimeProvider clock)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task ended = Task.WhenAll(_running.Keys);
        using (CancellationTokenSource waiting = new())
        {
            await Task.WhenAny(ended, Task.Delay(patience, clock, waiting.Token)).ConfigureAwait(false);
            await waiting.CancelAsync().ConfigureAwait(false);
        }

        await _cutOff.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
