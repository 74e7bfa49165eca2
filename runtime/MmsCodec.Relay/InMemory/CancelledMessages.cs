using System.Collections.Concurrent;

namespace MmsCodec.Relay;

/// <summary>The cancellations that a relay asked its clients for. May be used from many threads.</summary>
internal sealed class CancelledMessages
{
    private readonly ConcurrentDictionary<string, byte> _transactionIds = new(StringComparer.Ordinal);

    public void Add(CancelReq request) => _transactionIds.TryAdd(request.TransactionId, 0);

    /// <summary>Takes M-Cancel.conf; false when this relay has not asked for it.</summary>
    public bool Take(CancelConf confirmation) => _transactionIds.ContainsKey(confirmation.TransactionId);
}
