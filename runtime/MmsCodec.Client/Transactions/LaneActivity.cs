namespace MmsCodec.Client;

/// <summary>Something that takes long and goes on outside a lane, until it ends or the transaction has no more use for it.</summary>
internal sealed class LaneActivity(CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CancellationToken Token => _stopping.Token;

    /// <summary>Asks it to stop. What it has done by then counts.</summary>
    public void Stop()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Stops it, and waits until what it has done is noted.</summary>
    public Task StopAsync(CancellationToken waiting)
    {
        Stop();
        return _ended.Task.WaitAsync(waiting);
    }

    public void Dispose()
    {
        _ended.TrySetResult();
        _stopping.Dispose();
    }
}
