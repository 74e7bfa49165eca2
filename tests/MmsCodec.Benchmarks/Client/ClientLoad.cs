using System.Diagnostics;
using MmsCodec.Client;

namespace MmsCodec.Benchmarks.Client;

/// <summary>A client whose policy blocks the relay, so that each notification is decoded, decided on, kept and answered with one POST.</summary>
internal sealed class ClientLoad : IDisposable
{
    private const int MaxKept = 250_000;
    private const int HandledBetweenSweeps = 1000;

    private readonly RelayConnection _connection;
    private readonly MemoryTransactionStore _store = new(MaxKept);

    // Long enough for a response to be delivered, which is after the transaction has become final.
    private readonly TransactionRetention _retention = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
    private int _handled;

    public ClientLoad(Uri relay, int workers, Func<RelayRoute, HttpMessageHandler>? connect = null)
    {
        RelayPattern pattern = RelayPattern.Parse(relay.Authority);
        Options = new MmsClientOptions
        {
            Relays = new RelayDirectory(new RelayProfile("relay", [pattern]) { AllowPrivateAddresses = true }),
            Policy = new RelayPolicy { Blocked = [pattern] },
            MaxRequestsPerRelay = workers,
        };
        _connection = connect is null ? new RelayConnection(Options) : new RelayConnection(Options, connect);
        Source = new NotificationSource(relay);
        Client = new MmsClient(Options, _connection, _store, new NoPrompt(), new BufferingMessageSink((_, _, _) => default), new NoObserver());
    }

    public MmsClientOptions Options { get; }

    public MmsClient Client { get; }

    public NotificationSource Source { get; }

    public RelayConnection Connection => _connection;

    /// <summary>What the client sends its requests with, without the client.</summary>
    public HttpMessageHandler NewHandler() => RelayConnection.CreateHandler(Options, new RelayRoute(Proxy: null, AllowsPrivateAddresses: true));

    public void Dispose() => _connection.Dispose();

    /// <summary>How many notifications were answered in the time.</summary>
    public async Task<int> CountAsync(int workers, TimeSpan time)
    {
        using CancellationTokenSource ending = new(time);
        int[] counts = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => RepeatAsync(ending.Token))));
        return counts.Sum();
    }

    public async Task HandleAsync()
    {
        await Client.HandleAsync(Source.Next(), CancellationToken.None);
        if (Interlocked.Increment(ref _handled) % HandledBetweenSweeps == 0)
        {
            await _store.ForgetAsync(_retention, CancellationToken.None);
        }
    }

    private async Task<int> RepeatAsync(CancellationToken ending)
    {
        int count = 0;
        while (!ending.IsCancellationRequested)
        {
            await HandleAsync();
            count++;
        }

        return count;
    }

    private sealed class NoPrompt : IMessagePrompt
    {
        public ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
            throw new UnreachableException("Nobody is asked about a blocked relay.");
    }

    private sealed class NoObserver : IClientObserver
    {
        public void Observe(ClientStep step)
        {
            if (step is ResponseDone { Outcome.IsDelivered: false } failed)
            {
                throw new IOException($"{failed.Outcome.Failure}");
            }
        }
    }
}
