namespace MmsCodec;

/// <summary>The message was not retrieved, after all tries that the transport makes at once.</summary>
/// <param name="Failure">Why not.</param>
public sealed record RetrievalFailed(RetrievalFailure Failure) : TransactionEvent;
