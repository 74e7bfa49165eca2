namespace MmsCodec.Client;

/// <summary>How much a client does at once. What finds no room waits in the store, not in memory.</summary>
public sealed record ClientLimits
{
    /// <summary>The most transactions that something is decided, retrieved or sent for at once; 1024 by default.</summary>
    public int MaxTransactions { get; init; } = 1024;

    /// <summary>
    /// The most of them for one relay, so that a slow or dead relay, or one that sends a flood, leaves room for the others; 128 by default.
    /// </summary>
    public int MaxTransactionsPerRelay { get; init; } = 128;

    /// <summary>The most prompts that are open at once; 1000 by default. More are asked as others are answered.</summary>
    public int MaxPrompts { get; init; } = 1000;

    /// <summary>The most pushes that are being read and kept at once for one receiver of datagrams; 64 by default.</summary>
    public int MaxArrivals { get; init; } = 64;
}
