namespace MmsCodec.Client.Tests;

/// <summary>A client with doubles around it; its connection is real.</summary>
internal sealed class ClientUnderTest : IDisposable
{
    private readonly RelayConnection _connection;

    public ClientUnderTest(
        MmsClientOptions options,
        Prompt? prompt = null,
        Sink? sink = null,
        RelayConnection? connection = null,
        IMessageSink? application = null,
        Reports? reports = null)
    {
        Sink = sink ?? new Sink();
        Prompt = prompt ?? new Prompt();
        _connection = connection ?? new RelayConnection(options);
        Options = options;
        Client = new MmsClient(options, _connection, Store, Prompt, application ?? Sink, Log, reports: reports);
    }

    public MmsClient Client { get; }

    public MmsClientOptions Options { get; }

    public MemoryTransactionStore Store { get; } = new();

    public StepLog Log { get; } = new();

    public Prompt Prompt { get; }

    public Sink Sink { get; }

    /// <summary>Options with a profile for each relay at these addresses, which may be on loopback; nothing is tried twice.</summary>
    public static MmsClientOptions Knowing(params Uri[] relays) => new()
    {
        Relays = new RelayDirectory(relays.Select(relay => new RelayProfile(relay.Authority, [PatternOf(relay)]) { AllowPrivateAddresses = true })),
        Retries = 0,
    };

    /// <summary>The same, and the relays are trusted.</summary>
    public static MmsClientOptions Trusting(params Uri[] relays) =>
        Knowing(relays) with { Policy = new RelayPolicy { Trusted = [.. relays.Select(PatternOf)] } };

    /// <summary>The same, and the relays are blocked.</summary>
    public static MmsClientOptions Blocking(params Uri[] relays) =>
        Knowing(relays) with { Policy = new RelayPolicy { Blocked = [.. relays.Select(PatternOf)] } };

    /// <summary>Handles a push to the end.</summary>
    public Task HandleAsync(NotificationInd notification) =>
        Client.HandleAsync(Samples.Push(notification), TestContext.Current.CancellationToken);

    public void Dispose() => _connection.Dispose();

    private static RelayPattern PatternOf(Uri relay) => RelayPattern.Parse(relay.Authority);
}
