namespace MmsCodec.Client.Tests;

/// <summary>A client with doubles around it; its connection is real.</summary>
internal sealed class ClientUnderTest : IDisposable
{
    private readonly RelayConnection _connection;

    public ClientUnderTest(MmsClientOptions options, Prompt? prompt = null, Sink? sink = null)
    {
        Sink = sink ?? new Sink();
        Prompt = prompt ?? new Prompt();
        _connection = new RelayConnection(options);
        Client = new MmsClient(options, _connection, Store, Prompt, Sink, Log);
    }

    public MmsClient Client { get; }

    public MemoryTransactionStore Store { get; } = new();

    public StepLog Log { get; } = new();

    public Prompt Prompt { get; }

    public Sink Sink { get; }

    /// <summary>Options that trust the relays at these addresses and know no profile.</summary>
    public static MmsClientOptions Trusting(params Uri[] relays) => new() { Policy = new RelayPolicy { Trusted = Patterns(relays) } };

    /// <summary>Options that block the relays at these addresses and know no profile.</summary>
    public static MmsClientOptions Blocking(params Uri[] relays) => new() { Policy = new RelayPolicy { Blocked = Patterns(relays) } };

    /// <summary>Handles a push to the end.</summary>
    public Task HandleAsync(NotificationInd notification) =>
        Client.HandleAsync(Samples.Push(notification), TestContext.Current.CancellationToken);

    public void Dispose() => _connection.Dispose();

    private static RelayPattern[] Patterns(Uri[] relays) => [.. relays.Select(relay => RelayPattern.Parse(relay.Authority))];
}
