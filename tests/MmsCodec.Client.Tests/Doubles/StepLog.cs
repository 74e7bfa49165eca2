using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests;

/// <summary>Every step of a client, in order.</summary>
internal sealed class StepLog : IClientObserver
{
    private readonly ConcurrentQueue<ClientStep> _steps = new();

    public IReadOnlyCollection<ClientStep> Steps => _steps;

    public void Observe(ClientStep step) => _steps.Enqueue(step);

    /// <summary>The only step of its kind.</summary>
    public T Single<T>()
        where T : ClientStep => Assert.Single(_steps.OfType<T>());
}
