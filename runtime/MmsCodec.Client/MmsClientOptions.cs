namespace MmsCodec.Client;

/// <summary>What a client knows about relays, and what it allows itself.</summary>
public sealed record MmsClientOptions
{
    /// <summary>The profiles of relays that are known; none by default, so that every relay is known by its authority alone.</summary>
    public RelayDirectory Relays { get; init; } = RelayDirectory.Empty;

    /// <summary>Which relays are trusted and which are blocked; none by default, so that the user is asked about each message.</summary>
    public RelayPolicy Policy { get; init; } = new();

    /// <summary>How long it may take to find a relay's host and to connect to it; 10 seconds by default.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a relay may let the client wait for its answer, and for each next piece of it; 30 seconds by default.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one attempt at a request to a relay may take, from connecting to the last octet of its answer; 5 minutes by default.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is tried again that a relay did not answer; 2 by default, 0 for never.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>
    /// About how long to wait before a request is tried again; a second by default. It doubles with each time, up to 30 seconds, and is
    /// varied at random, so that many clients do not come back at once.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many requests one relay gets at a time, the others wait; 4 by default.</summary>
    public int MaxRequestsPerRelay { get; init; } = 4;

    /// <summary>The longest message that is retrieved, in octets; 4 MiB by default.</summary>
    public int MaxMessageLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most parts that a message may have which is retrieved; 1000 by default.</summary>
    public int MaxParts { get; init; } = 1000;

    /// <summary>The longest HTTP headers of an answer, in octets, rounded down to KiB; 32 KiB by default.</summary>
    public int MaxHttpHeaderLength { get; init; } = 32 * 1024;

    /// <summary>How many redirects within one authority are followed for one request; 3 by default.</summary>
    public int MaxRedirects { get; init; } = 3;

    /// <summary>
    /// Headers that say whose device this is (the subscriber's number, a device profile), by name and value; none by default. They are sent
    /// only to relays whose profile allows it, and never to a blocked one.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> IdentifyingHeaders { get; init; } = [];

    /// <summary>How much is done at once.</summary>
    public ClientLimits Limits { get; init; } = new();

    /// <summary>When a transaction whose request failed, all <see cref="Retries"/> included, is taken up again: after 30 seconds by default, and at least each hour.</summary>
    public RetryDelays LaterAttempts { get; init; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));

    /// <summary>How long final transactions are kept: one day to 30 days by default.</summary>
    public TransactionRetention Retention { get; init; } = new(TimeSpan.FromDays(1), TimeSpan.FromDays(30));

    /// <summary>How long a client that is told to stop waits for requests under way; 10 seconds by default.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
