namespace MmsCodec.Client;

/// <summary>
/// A client's configuration, as it is bound. Profiles, trusted and blocked relays and <see cref="RejectSilently"/> are read again when the
/// configuration changes; the rest holds until the application ends.
/// </summary>
public sealed class MmsClientSettings
{
    private static readonly MmsClientOptions Defaults = new();

    /// <summary>The profiles of relays that are known, by name.</summary>
    public Dictionary<string, RelayProfileSettings> Profiles { get; set; } = [];

    /// <summary>
    /// The relays whose messages are retrieved without asking: authority patterns (<see cref="RelayPattern"/>), or <c>profile:</c> and the name
    /// of a profile.
    /// </summary>
    public List<string> Trusted { get; set; } = [];

    /// <summary>The relays whose messages are always rejected, in the same form. Wins over <see cref="Trusted"/>.</summary>
    public List<string> Blocked { get; set; } = [];

    /// <summary>Whether blocked relays are told nothing at all (<see cref="RelayPolicy.RejectSilently"/>).</summary>
    public bool RejectSilently { get; set; }

    /// <summary>Where the client receives datagrams: <c>address:port</c> each, usually port 2948. None by default.</summary>
    public List<string> Udp { get; set; } = [];

    /// <summary>Where transactions are kept, unless the application has registered a store of its own.</summary>
    public TransactionStoreSettings Store { get; set; } = new();

    /// <summary>Headers that say whose device this is, by name (<see cref="MmsClientOptions.IdentifyingHeaders"/>).</summary>
    public Dictionary<string, string> IdentifyingHeaders { get; set; } = [];

    /// <summary>See <see cref="MmsClientOptions.ConnectTimeout"/>.</summary>
    public TimeSpan ConnectTimeout { get; set; } = Defaults.ConnectTimeout;

    /// <summary>See <see cref="MmsClientOptions.IdleTimeout"/>.</summary>
    public TimeSpan IdleTimeout { get; set; } = Defaults.IdleTimeout;

    /// <summary>See <see cref="MmsClientOptions.RequestTimeout"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = Defaults.RequestTimeout;

    /// <summary>See <see cref="MmsClientOptions.Retries"/>.</summary>
    public int Retries { get; set; } = Defaults.Retries;

    /// <summary>See <see cref="MmsClientOptions.RetryDelay"/>.</summary>
    public TimeSpan RetryDelay { get; set; } = Defaults.RetryDelay;

    /// <summary>See <see cref="MmsClientOptions.MaxRequestsPerRelay"/>.</summary>
    public int MaxRequestsPerRelay { get; set; } = Defaults.MaxRequestsPerRelay;

    /// <summary>See <see cref="MmsClientOptions.MaxMessageLength"/>.</summary>
    public int MaxMessageLength { get; set; } = Defaults.MaxMessageLength;

    /// <summary>See <see cref="MmsClientOptions.MaxParts"/>.</summary>
    public int MaxParts { get; set; } = Defaults.MaxParts;

    /// <summary>See <see cref="MmsClientOptions.MaxHttpHeaderLength"/>.</summary>
    public int MaxHttpHeaderLength { get; set; } = Defaults.MaxHttpHeaderLength;

    /// <summary>See <see cref="MmsClientOptions.MaxRedirects"/>.</summary>
    public int MaxRedirects { get; set; } = Defaults.MaxRedirects;

    /// <summary>See <see cref="ClientLimits.MaxTransactions"/>.</summary>
    public int MaxTransactions { get; set; } = Defaults.Limits.MaxTransactions;

    /// <summary>See <see cref="ClientLimits.MaxTransactionsPerRelay"/>.</summary>
    public int MaxTransactionsPerRelay { get; set; } = Defaults.Limits.MaxTransactionsPerRelay;

    /// <summary>See <see cref="ClientLimits.MaxPrompts"/>.</summary>
    public int MaxPrompts { get; set; } = Defaults.Limits.MaxPrompts;

    /// <summary>See <see cref="ClientLimits.MaxArrivals"/>.</summary>
    public int MaxArrivals { get; set; } = Defaults.Limits.MaxArrivals;

    /// <summary>The delay after the first failure (<see cref="MmsClientOptions.LaterAttempts"/>).</summary>
    public TimeSpan FirstAttemptAfter { get; set; } = Defaults.LaterAttempts.First;

    /// <summary>The longest delay after a failure (<see cref="MmsClientOptions.LaterAttempts"/>).</summary>
    public TimeSpan LongestAttemptAfter { get; set; } = Defaults.LaterAttempts.Longest;

    /// <summary>How long final transactions are kept at least (<see cref="MmsClientOptions.Retention"/>).</summary>
    public TimeSpan KeepAtLeast { get; set; } = Defaults.Retention.AtLeast;

    /// <summary>How long final transactions are kept at most (<see cref="MmsClientOptions.Retention"/>).</summary>
    public TimeSpan KeepAtMost { get; set; } = Defaults.Retention.AtMost;

    /// <summary>See <see cref="MmsClientOptions.StopTimeout"/>.</summary>
    public TimeSpan StopTimeout { get; set; } = Defaults.StopTimeout;
}
