namespace MmsCodec.Client;

/// <summary>One lane for each transaction: what changes it and what it sends go one after another, and never wait for another transaction.</summary>
internal sealed class TransactionLanes
{
    private readonly Dictionary<TransactionKey, Lane> _lanes = [];

    /// <summary>Waits until the lane is free. The lane is free again when what is returned is disposed.</summary>
    public async ValueTask<IDisposable> EnterAsync(TransactionKey key, CancellationToken cancellationToken)
    {
        Lane lane = Join(key);
        try
        {
            await lane.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            return lane;
        }
        catch
        {
            lane.Leave();
            throw;
        }
    }

    private Lane Join(TransactionKey key)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(key, out Lane? lane))
            {
                lane = new Lane(this, key);
                _lanes.Add(key, lane);
            }

            lane.Users++;
            return lane;
        }
    }

    private sealed class Lane(TransactionLanes owner, TransactionKey key) : IDisposable
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }

        public void Dispose()
        {
            Gate.Release();
            Leave();
        }

        public void Leave()
        {
            lock (owner._lanes)
            {
                if (--Users == 0)
                {
                    owner._lanes.Remove(key);
                    Gate.Dispose();
                }
            }
        }
    }
}
