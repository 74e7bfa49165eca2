using System.Net;

namespace MmsCodec.Relay;

/// <summary>How an <see cref="InMemoryRelay"/> is set up.</summary>
public sealed record InMemoryRelayOptions
{
    /// <summary>Where it listens for HTTP; on loopback, at a port that the system chooses, by default.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>What its endpoints allow.</summary>
    public MmsRelayEndpointOptions Endpoints { get; init; } = new();

    /// <summary>How many messages its mailbox holds; 1000 by default. After that X-Mms-Store-Status says that it is full.</summary>
    public int MailboxCapacity { get; init; } = 1000;
}
