namespace MmsCodec.Client;

/// <summary>The request got no message.</summary>
/// <param name="Failure">Why.</param>
public sealed record RequestFailed(RequestFailure Failure) : RetrievalOutcome;
