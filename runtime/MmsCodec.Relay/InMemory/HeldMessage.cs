namespace MmsCodec.Relay;

/// <summary>A message that waits for its recipient, and how far its transaction is.</summary>
internal sealed record HeldMessage(string TransactionId, string Location, RetrieveConf Message)
{
    /// <summary>Whether the client deferred it; its retrieval has a transaction id of its own from then on.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>The transaction id of the retrieval; null before it.</summary>
    public string? RetrievalId { get; init; }

    /// <summary>Whether the client does not want it, or has deleted it.</summary>
    public bool IsGone { get; init; }
}
