using System.Collections.Concurrent;
using System.Net;

namespace MmsCodec.Client;

/// <summary>What health checks go by: which receivers listen, and which relays do not answer.</summary>
internal sealed class ClientHealth : IClientObserver
{
    // A relay is failing after so many requests in a row; more relays than can be read are not remembered.
    private const int FailuresInARow = 3;
    private const int MaxRelays = 1000;

    private readonly ConcurrentDictionary<RelayId, int> _failures = new();
    private readonly ConcurrentDictionary<IPEndPoint, Exception?> _receivers = new();

    /// <summary>The relays whose last requests all failed.</summary>
    public IReadOnlyList<string> FailingRelays =>
        [.. _failures.Where(relay => relay.Value >= FailuresInARow).Select(relay => relay.Key.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>The receivers, with why one has failed.</summary>
    public IReadOnlyDictionary<IPEndPoint, Exception?> Receivers => _receivers;

    public void Listens(IPEndPoint address) => _receivers[address] = null;

    public void Fails(IPEndPoint address, Exception fault) => _receivers[address] = fault;

    public void Observe(ClientStep step)
    {
        if (step is ResponseDone response)
        {
            Note(response.Response.Notification.Key.Relay, response.Outcome.Failure);
        }
        else if (step is RetrievalDone retrieval)
        {
            Note(retrieval.Notification.Key.Relay, (retrieval.Outcome as RequestFailed)?.Failure);
        }
    }

    private void Note(RelayId relay, RequestFailure? failure)
    {
        if (failure is null)
        {
            _failures.TryRemove(relay, out _);
        }
        else if (_failures.Count < MaxRelays || _failures.ContainsKey(relay))
        {
            _failures.AddOrUpdate(relay, 1, (_, before) => Math.Min(before + 1, FailuresInARow));
        }
    }
}
