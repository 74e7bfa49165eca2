namespace MmsCodec.Client;

/// <summary>
/// A gate for each relay that lets a number of requests through at a time, so that what waits for one relay holds nothing that another
/// needs. Gates that nobody uses take no memory.
/// </summary>
internal sealed class RelayGates(int width)
{
    private readonly Dictionary<RelayId, Gate> _gates = [];

    /// <summary>Waits until a request may go to the relay. The place is free again when what is returned is disposed.</summary>
    public ValueTask<IDisposable> EnterAsync(RelayId relay, CancellationToken cancellationToken)
    {
        Gate gate = Join(relay);
        return gate.Places.Wait(0, CancellationToken.None) ? new ValueTask<IDisposable>(gate) : WaitAsync(gate, cancellationToken);
    }

    private static async ValueTask<IDisposable> WaitAsync(Gate gate, CancellationToken cancellationToken)
    {
        try
        {
            await gate.Places.WaitAsync(cancellationToken).ConfigureAwait(false);
            return gate;
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }

    private Gate Join(RelayId relay)
    {
        lock (_gates)
        {
            if (!_gates.TryGetValue(relay, out Gate? gate))
            {
                gate = new Gate(this, relay, width);
                _gates.Add(relay, gate);
            }

            gate.Users++;
            return gate;
        }
    }

    private sealed class Gate(RelayGates owner, RelayId relay, int width) : IDisposable
    {
        public SemaphoreSlim Places { get; } = new(width, width);

        public int Users { get; set; }

        public void Dispose()
        {
            Places.Release();
            Leave();
        }

        public void Leave()
        {
            lock (owner._gates)
            {
                if (--Users == 0)
                {
                    owner._gates.Remove(relay);
                }
            }
        }
    }
}
