namespace MmsCodec.Relay;

/// <summary>What the endpoints of a relay allow.</summary>
public sealed record MmsRelayEndpointOptions
{
    /// <summary>
    /// The longest PDU that a client may post, in octets; 4 MiB by default. A longer one is answered with HTTP 413. It takes the place of the
    /// server's own limit, and costs no memory: bodies are streamed.
    /// </summary>
    public long MaxRequestLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most octets that the headers of a PDU may have; 64 KiB by default. They are held in memory.</summary>
    public int MaxHeaderLength { get; init; } = 64 * 1024;

    /// <summary>The most parts that a body may have; 1000 by default.</summary>
    public int MaxParts { get; init; } = 1000;
}
