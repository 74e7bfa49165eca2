namespace MmsCodec.Client;

/// <summary>What became of a retrieval.</summary>
public abstract record RetrievalOutcome
{
    private protected RetrievalOutcome()
    {
    }
}
