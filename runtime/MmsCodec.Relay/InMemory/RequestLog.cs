namespace MmsCodec.Relay;

/// <summary>What a relay received, for those who wait for it. May be used from many threads.</summary>
internal sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<ReceivedRequest> _requests = [];
    private TaskCompletionSource _grown = NewSource();

    public IReadOnlyList<ReceivedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }

    public void Add(ReceivedRequest request)
    {
        TaskCompletionSource grown;
        lock (_lock)
        {
            _requests.Add(request);
            grown = _grown;
            _grown = NewSource();
        }

        grown.SetResult();
    }

    public async Task<IReadOnlyList<ReceivedRequest>> WaitAsync(
        Func<IReadOnlyList<ReceivedRequest>, bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task grown;
            IReadOnlyList<ReceivedRequest> requests;
            lock (_lock)
            {
                requests = [.. _requests];
                grown = _grown.Task;
            }

            if (condition(requests))
            {
                return requests;
            }

            await grown.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
