using MmsCodec.Client;

namespace MmsCodec.Tool.Demo;

/// <summary>The three relays, and what the client knows about them.</summary>
internal sealed class DemoRelays : IAsyncDisposable
{
    // Each relay chooses its own; two of them happen to choose the same.
    private const string SameTransactionId = "1001";

    private DemoRelays(DemoRelay home, DemoRelay bank, DemoRelay spammer)
    {
        Home = home;
        Bank = bank;
        Spammer = spammer;
    }

    public DemoRelay Home { get; }

    public DemoRelay Bank { get; }

    public DemoRelay Spammer { get; }

    public IReadOnlyList<DemoRelay> All => [Home, Bank, Spammer];

    public static async Task<DemoRelays> StartAsync(CancellationToken cancellation) => new(
        await DemoRelay.StartAsync("home", "the client's home relay, trusted", SameTransactionId, "Greetings from Anna", cancellation),
        await DemoRelay.StartAsync("bank", "neither trusted nor blocked", SameTransactionId, "Your statement", cancellation),
        await DemoRelay.StartAsync("spammer", "blocked", "7", "You have won", cancellation));

    /// <summary>
    /// What is configured in the client: the home relay is trusted by its profile, the spammer's blocked by its authority. The bank's has a
    /// profile only because it is on loopback, where a relay may be by its profile alone.
    /// </summary>
    public MmsClientOptions ClientOptions() => new()
    {
        Relays = new RelayDirectory(All.Select(relay => new RelayProfile(relay.Name, [PatternOf(relay)])
        {
            Address = relay == Home ? Home.Address : null,
            AllowPrivateAddresses = true,
        })),
        Policy = new RelayPolicy
        {
            TrustedProfiles = new HashSet<string> { Home.Name },
            Blocked = [PatternOf(Spammer)],
        },
        RequestTimeout = TimeSpan.FromSeconds(5),
    };

    public string NameOf(OriginatingRelay relay) => All.Single(known => relay.Authority.IsAuthorityOf(known.Address)).Name;

    public async ValueTask DisposeAsync()
    {
        foreach (DemoRelay relay in All)
        {
            await relay.DisposeAsync();
        }
    }

    private static RelayPattern PatternOf(DemoRelay relay) => RelayPattern.Parse(relay.Address.Authority);
}
