namespace MmsCodec.Client;

/// <summary>Tells each step to all who are to know it.</summary>
internal sealed class ClientObservers(
    ClientLogger logger, ClientMetrics metrics, ClientHealth health, IEnumerable<IClientObserver> application) : IClientObserver
{
    private readonly IClientObserver[] _observers = [logger, metrics, health, .. application];

    public void Observe(ClientStep step)
    {
        foreach (IClientObserver observer in _observers)
        {
            observer.Observe(step);
        }
    }
}
