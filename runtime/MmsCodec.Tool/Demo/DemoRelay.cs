using System.Net;
using MmsCodec.Relay;

namespace MmsCodec.Tool.Demo;

/// <summary>One of the three relays, with a message for the client.</summary>
internal sealed class DemoRelay : IAsyncDisposable
{
    private readonly InMemoryRelay _relay;
    private readonly NotificationInd _notification;

    private DemoRelay(InMemoryRelay relay, string role, NotificationInd notification)
    {
        _relay = relay;
        _notification = notification;
        Role = role;
    }

    public string Name => _relay.Name;

    /// <summary>What the relay is to the client.</summary>
    public string Role { get; }

    public Uri Address => _relay.Address;

    public string TransactionId => _notification.TransactionId;

    public IReadOnlyList<ReceivedRequest> Requests => _relay.Requests;

    public static async Task<DemoRelay> StartAsync(
        string name, string role, string transactionId, string subject, CancellationToken cancellation)
    {
        InMemoryRelay relay = await InMemoryRelay.StartAsync(name, cancellation);
        RetrieveConf message = new()
        {
            Date = DateTimeOffset.UtcNow,
            From = FromValue.AddressPresent($"mms@{name}.example"),
            Subject = subject,
            ContentType = new ContentType("text/plain"),
            Body = "Lorem ipsum dolor sit amet."u8.ToArray(),
        };
        return new DemoRelay(relay, role, relay.Hold(transactionId, message));
    }

    public ValueTask NotifyAsync(IPEndPoint client, CancellationToken cancellation) => _relay.NotifyAsync(_notification, client, cancellation);

    public ValueTask DisposeAsync() => _relay.DisposeAsync();
}
