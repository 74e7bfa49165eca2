namespace MmsCodec;

/// <summary>A response did not reach the relay, after all tries that the transport makes at once. A redirect to another authority is one.</summary>
/// <param name="Response">Which response.</param>
public sealed record ResponseFailed(ResponseKind Response) : TransactionEvent;
