namespace MmsCodec.Relay;

/// <summary>The messages that wait at a relay, and their transactions. May be used from many threads.</summary>
internal sealed class HeldMessages
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HeldMessage> _byLocation = [];
    private readonly Dictionary<string, string> _locationOfTransaction = [];
    private readonly HashSet<string> _retrievals = [];
    private readonly HashSet<string> _messageIds = [];

    public HeldMessage Add(string transactionId, RetrieveConf message)
    {
        lock (_lock)
        {
            string location = $"messages/{_byLocation.Count + 1}";
            if (!_locationOfTransaction.TryAdd(transactionId, location))
            {
                throw new ArgumentException($"Transaction id '{transactionId}' is in use at this relay.", nameof(transactionId));
            }

            HeldMessage added = new(transactionId, location, message);
            _byLocation.Add(location, added);
            _messageIds.Add(message.MessageId ?? "");
            return added;
        }
    }

    /// <summary>The message that waits at a location; null when none does.</summary>
    public HeldMessage? Find(string location)
    {
        lock (_lock)
        {
            return FindWaiting(location);
        }
    }

    /// <summary>
    /// The message that waits at a location as its retrieval gives it: with the notification's transaction id when it is retrieved at once,
    /// with a new one after a deferral (OMA-TS-MMS_ENC-V1_3 §6.3); null when no message waits there.
    /// </summary>
    public HeldMessage? Retrieve(string location)
    {
        lock (_lock)
        {
            if (FindWaiting(location) is not { } held)
            {
                return null;
            }

            string retrievalId = held.RetrievalId ?? (held.IsDeferred ? $"retrieval-{_retrievals.Count + 1}" : held.TransactionId);
            _retrievals.Add(retrievalId);
            return _byLocation[location] = held with
            {
                RetrievalId = retrievalId,
                Message = held.Message with { TransactionId = retrievalId },
            };
        }
    }

    /// <summary>Takes M-NotifyResp.ind; false when no notification of this relay has its transaction id.</summary>
    public bool Take(NotifyRespInd response)
    {
        lock (_lock)
        {
            if (!_locationOfTransaction.TryGetValue(response.TransactionId, out string? location))
            {
                return false;
            }

            HeldMessage held = _byLocation[location];
            _byLocation[location] = held with
            {
                IsDeferred = held.IsDeferred || response.Status == MmsStatus.Deferred,
                IsGone = held.IsGone || response.Status == MmsStatus.Rejected,
            };
            return true;
        }
    }

    /// <summary>Takes M-Acknowledge.ind; false when no retrieval from this relay has its transaction id.</summary>
    public bool Take(AcknowledgeInd acknowledge)
    {
        lock (_lock)
        {
            return _retrievals.Contains(acknowledge.TransactionId);
        }
    }

    /// <summary>Takes M-Read-Rec.ind; false when no message of this relay has its Message-ID.</summary>
    public bool Take(ReadRecInd report)
    {
        lock (_lock)
        {
            return _messageIds.Contains(report.MessageId);
        }
    }

    /// <summary>Deletes the message at a location; false when none waits there.</summary>
    public bool Delete(string location)
    {
        lock (_lock)
        {
            if (FindWaiting(location) is not { } held)
            {
                return false;
            }

            _byLocation[location] = held with { IsGone = true };
            return true;
        }
    }

    private HeldMessage? FindWaiting(string location) =>
        _byLocation.TryGetValue(location, out HeldMessage? held) && !held.IsGone ? held : null;
}
