using System.Collections.Concurrent;

namespace MmsCodec.Client;

/// <summary>Work that nobody waits for, until it is to stop.</summary>
internal sealed class BackgroundWork
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Starts work that does not throw, save on being stopped.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        Task task = work(_stopping.Token);
        _running.TryAdd(task, 0);
        _ = task.ContinueWith(
            done => _running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Cuts off what runs, and waits until it has ended.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
