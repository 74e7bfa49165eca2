using System.Diagnostics.CodeAnalysis;

namespace MmsCodec.Client;

/// <summary>
/// The requests to cancel that came last, so that one which a relay repeats is confirmed again and not done again. A message has one relay,
/// so the message and the transaction id say which request it is.
/// </summary>
internal sealed class RecentCancellations
{
    private const int Most = 1000;

    private readonly Dictionary<(string CancelId, string TransactionId), ReceivedNotification> _messages = [];
    private readonly Queue<(string CancelId, string TransactionId)> _byAge = new();

    public bool TryFind(CancelReq request, [NotNullWhen(true)] out ReceivedNotification? message)
    {
        lock (_messages)
        {
            return _messages.TryGetValue((request.CancelId, request.TransactionId), out message);
        }
    }

    public void Add(CancelReq request, ReceivedNotification message)
    {
        lock (_messages)
        {
            if (_messages.TryAdd((request.CancelId, request.TransactionId), message))
            {
                _byAge.Enqueue((request.CancelId, request.TransactionId));
                if (_byAge.Count > Most)
                {
                    _messages.Remove(_byAge.Dequeue());
                }
            }
        }
    }
}
