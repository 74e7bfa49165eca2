namespace MmsCodec.Relay;

/// <summary>The messages of a relay and their transactions. May be used from many threads.</summary>
internal sealed class HeldMessages
{
    private readonly Lock _lock = new();
    private readonly List<HeldMessage> _messages = [];
    private int _retrievals;

    public HeldMessage Add(string transactionId, RetrieveConf message)
    {
        lock (_lock)
        {
            if (_messages.Exists(held => held.TransactionId == transactionId))
            {
                throw new ArgumentException($"Transaction id '{transactionId}' is in use at this relay.", nameof(transactionId));
            }

            var added = new HeldMessage(transactionId, $"messages/{_messages.Count + 1}", message);
            _messages.Add(added);
            return added;
        }
    }

    /// <summary>
    /// What the retrieval of a message gives: with the notification's transaction id when it is retrieved at once, with a new one after a
    /// deferral (OMA-TS-MMS_ENC-V1_3 §6.3); null when no message waits there.
    /// </summary>
    public (HeldMessage Held, RetrieveConf Message)? Retrieve(string location)
    {
        lock (_lock)
        {
            if (_messages.Find(held => held.Location == location) is not { IsRejected: false } held)
            {
                return null;
            }

            held.RetrievalId ??= held.IsDeferred ? $"retrieval-{++_retrievals}" : held.TransactionId;
            return (held, held.Message with { TransactionId = held.RetrievalId });
        }
    }

    /// <summary>Takes M-NotifyResp.ind; false when no notification of this relay has its transaction id.</summary>
    public bool Take(NotifyRespInd response)
    {
        lock (_lock)
        {
            if (_messages.Find(held => held.TransactionId == response.TransactionId) is not { } held)
            {
                return false;
            }

            held.IsDeferred |= response.Status == MmsStatus.Deferred;
            held.IsRejected |= response.Status == MmsStatus.Rejected;
            return true;
        }
    }

    /// <summary>Takes M-Acknowledge.ind; false when no retrieval from this relay has its transaction id.</summary>
    public bool Take(AcknowledgeInd acknowledge)
    {
        lock (_lock)
        {
            return _messages.Exists(held => held.RetrievalId == acknowledge.TransactionId);
        }
    }
}
