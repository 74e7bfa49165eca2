namespace MmsCodec.Client;

/// <summary>What a client knows about relays, and what it allows itself.</summary>
public sealed record MmsClientOptions
{
    /// <summary>The profiles of relays that are known; none by default, so that every relay is known by its authority alone.</summary>
    public RelayDirectory Relays { get; init; } = RelayDirectory.Empty;

    /// <summary>Which relays are trusted and which are blocked; none by default, so that the user is asked about each message.</summary>
    public RelayPolicy Policy { get; init; } = new();

    /// <summary>How long one request to a relay may take, from connecting to the last octet of its answer; 30 seconds by default.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest message that is retrieved, in octets; 4 MiB by default.</summary>
    public int MaxMessageLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many redirects within one authority are followed for one request; 3 by default.</summary>
    public int MaxRedirects { get; init; } = 3;

    /// <summary>
    /// Headers that say whose device this is (the subscriber's number, a device profile), by name and value; none by default. They are sent
    /// only to relays whose profile allows it, and never to a blocked one.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> IdentifyingHeaders { get; init; } = [];
}
