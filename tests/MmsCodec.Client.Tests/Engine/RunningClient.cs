namespace MmsCodec.Client.Tests.Engine;

/// <summary>A client that runs, with doubles around it; no sockets and no time but what the test says.</summary>
internal sealed class RunningClient : IAsyncDisposable
{
    private readonly RelayConnection _connection;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public RunningClient(MmsClientOptions options, ITransactionStore? store = null, ObservedClock? clock = null, FakeRelays? relays = null)
    {
        Clock = clock ?? new ObservedClock(Storage.Received.At);
        Store = store ?? new MemoryTransactionStore(clock: Clock);
        Relays = relays ?? new FakeRelays();

        // Tries at once would take their time by another clock.
        _connection = new RelayConnection(options with { Retries = 0 }, _ => Relays);
        Client = new MmsClient(options, _connection, Store, Prompt, Sink, Log, Clock);
    }

    public MmsClient Client { get; }

    public ITransactionStore Store { get; }

    public FakeRelays Relays { get; }

    public ObservedClock Clock { get; }

    public AwaitedLog Log { get; } = new();

    public OpenPrompt Prompt { get; } = new();

    public MemorySink Sink { get; } = new();

    /// <summary>Trusts these hosts, blocks none.</summary>
    public static MmsClientOptions Trusting(params string[] hosts) =>
        new() { Policy = new RelayPolicy { Trusted = [.. hosts.Select(RelayPattern.Parse)] } };

    public static MmsClientOptions Blocking(params string[] hosts) =>
        new() { Policy = new RelayPolicy { Blocked = [.. hosts.Select(RelayPattern.Parse)] } };

    /// <summary>Runs the client until its first round is done.</summary>
    public async Task StartAsync()
    {
        _running = Client.RunAsync(_stop.Token);
        await Log.WhenAsync<ClientSwept>();
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    public PushArrival Push(string id, string host = "mms.example.net", ExpiryValue? expiry = null)
    {
        NotificationInd notification = Samples.Notification($"http://{host}/m/{id}", id) with { Expiry = expiry ?? ExpiryValue.Relative(TimeSpan.FromDays(1)) };
        return new PushArrival(PushBearer.Http, notification.Encode(), Source: null, Clock.GetUtcNow());
    }

    public Task AcceptAsync(string id, string host = "mms.example.net", ExpiryValue? expiry = null) =>
        Client.AcceptAsync(Push(id, host, expiry), TestContext.Current.CancellationToken);

    public async Task<TransactionState?> StateAsync(string id, string host = "mms.example.net") =>
        (await Store.FindAsync(Key(id, host), TestContext.Current.CancellationToken))?.State;

    public static TransactionKey Key(string id, string host = "mms.example.net") =>
        RelayId.TryParse($"authority:{host}:80", out RelayId? relay) ? new TransactionKey(relay, id) : throw new FormatException(host);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _connection.Dispose();
        _stop.Dispose();
    }
}
