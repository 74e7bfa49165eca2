namespace MmsCodec.Client.Tests.Engine;

/// <summary>Every step of a client, which a test can wait for.</summary>
internal sealed class AwaitedLog : IClientObserver
{
    private readonly Lock _gate = new();
    private readonly List<ClientStep> _steps = [];
    private readonly List<(Func<bool> IsThere, TaskCompletionSource Waiter)> _waiters = [];

    public IReadOnlyList<ClientStep> Steps
    {
        get
        {
            lock (_gate)
            {
                return [.. _steps];
            }
        }
    }

    public void Observe(ClientStep step)
    {
        lock (_gate)
        {
            _steps.Add(step);
            _waiters.RemoveAll(waiter => waiter.IsThere() && waiter.Waiter.TrySetResult());
        }
    }

    /// <summary>Waits until so many steps of a kind were done.</summary>
    public async Task<T[]> WhenAsync<T>(int count = 1, Func<T, bool>? which = null)
        where T : ClientStep
    {
        TaskCompletionSource waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (IsThere())
            {
                waiter.SetResult();
            }
            else
            {
                _waiters.Add((IsThere, waiter));
            }
        }

        await waiter.Task.WaitAsync(TestContext.Current.CancellationToken);
        return [.. Steps.OfType<T>().Where(step => which?.Invoke(step) ?? true)];

        bool IsThere() => _steps.OfType<T>().Count(step => which?.Invoke(step) ?? true) >= count;
    }
}
