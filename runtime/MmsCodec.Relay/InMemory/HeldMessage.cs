namespace MmsCodec.Relay;

/// <summary>A message that waits for its recipient.</summary>
internal sealed class HeldMessage(string transactionId, string location, RetrieveConf message)
{
    public string TransactionId { get; } = transactionId;

    public string Location { get; } = location;

    public RetrieveConf Message { get; } = message;

    /// <summary>Whether the client deferred it; its retrieval has a transaction id of its own from then on.</summary>
    public bool IsDeferred { get; set; }

    /// <summary>The transaction id of the retrieval; <see langword="null"/> before it.</summary>
    public string? RetrievalId { get; set; }

    /// <summary>Whether the client does not want it.</summary>
    public bool IsRejected { get; set; }
}
