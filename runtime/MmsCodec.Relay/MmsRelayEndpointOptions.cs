namespace MmsCodec.Relay;

/// <summary>What the endpoints of a relay allow.</summary>
public sealed record MmsRelayEndpointOptions
{
    /// <summary>The longest PDU that a client may post, in octets; 4 MiB by default. A longer one is answered with HTTP 413.</summary>
    public int MaxRequestLength { get; init; } = 4 * 1024 * 1024;
}
