namespace MmsCodec.Relay;

/// <summary>How the handler of a relay's endpoints fares. May be used from many threads.</summary>
internal sealed class RelayActivity
{
    private volatile Exception? _lastFault;

    /// <summary>What the handler threw at its last call; null when it did not.</summary>
    public Exception? LastFault => _lastFault;

    public void Succeeded()
    {
        if (_lastFault is not null)
        {
            _lastFault = null;
        }
    }

    public void Failed(Exception fault) => _lastFault = fault;
}
