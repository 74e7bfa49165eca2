using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests.Contribution;

/// <summary>
/// Many relays, each at a loopback address of its own, in one server. Every relay uses the transaction ids 1, 2, 3...; what each gets is
/// counted by relay, transaction id and kind.
/// </summary>
internal sealed class ManyRelays : IMmsRelayHandler, IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly IPAddress[] _addresses;
    private readonly ConcurrentDictionary<(int Relay, string TransactionId, string What), int> _received = new();
    private readonly ConcurrentDictionary<IPAddress, int> _numbers = new();
    private readonly int _port = FreePort();

    private ManyRelays(int count)
    {
        _addresses = [.. Enumerable.Range(0, count).Select(number => new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + (number % 250))]))];
        for (int number = 0; number < count; number++)
        {
            _numbers[_addresses[number]] = number;
        }

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (IPAddress address in _addresses)
            {
                kestrel.Listen(address, _port);
            }
        });
        _application = builder.Build();
        _application.MapMmsRelay("/mms", this);
    }

    /// <summary>What came: how often, by relay, transaction id and kind.</summary>
    public IReadOnlyDictionary<(int Relay, string TransactionId, string What), int> Received => _received;

    public static async Task<ManyRelays> StartAsync(int count)
    {
        var relays = new ManyRelays(count);
        await relays._application.StartAsync();
        return relays;
    }

    public Uri AddressOf(int relay) => new($"http://{_addresses[relay]}:{_port}/mms");

    public NotificationInd Notify(int relay, string transactionId) =>
        Samples.Notification($"{AddressOf(relay)}/{transactionId}", transactionId);

    public async ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken)
    {
        await SlowAsync(cancellationToken);
        int relay = NumberOf(request.HttpContext.Connection.LocalIpAddress!);
        (string transactionId, string what) = request.Pdu switch
        {
            NotifyRespInd response => (response.TransactionId, response.Status.ToString()),
            AcknowledgeInd acknowledge => (acknowledge.TransactionId, "Acknowledge"),
            _ => ("", request.Pdu.MessageType.ToString()),
        };
        Count(relay, transactionId, what);
        return RelayAnswer.Accepted;
    }

    public async ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken)
    {
        await SlowAsync(cancellationToken);
        int relay = NumberOf(retrieval.HttpContext.Connection.LocalIpAddress!);
        Count(relay, retrieval.Location, "GET");
        return RelayAnswer.Of(Samples.Message($"{relay} {retrieval.Location}") with { TransactionId = retrieval.Location });
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    // Relays answer when they like: this is the load, nothing waits for it to pass.
    private static Task SlowAsync(CancellationToken cancellationToken) => Task.Delay(Random.Shared.Next(5), cancellationToken);

    private static int FreePort()
    {
        using System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int NumberOf(IPAddress address) => _numbers[address.MapToIPv4()];

    private void Count(int relay, string transactionId, string what) =>
        _received.AddOrUpdate((relay, transactionId, what), 1, (_, count) => count + 1);
}
