using System.Net;
using MmsCodec;
using MmsCodec.Client;
using MmsCodec.Relay;

// A relay on loopback notifies the client, which trusts it, retrieves, and acknowledges to it.
await using InMemoryRelay relay = await InMemoryRelay.StartAsync("bank");
RelayProfile profile = new("bank", [RelayPattern.Parse(relay.Address.Authority)]) { AllowPrivateAddresses = true };
MmsClientOptions options = new()
{
    Relays = new RelayDirectory([profile]),
    Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "bank" } },
};
using RelayConnection connection = new(options);
BufferingMessageSink inbox = new((message, notification, _) =>
{
    Console.WriteLine($"{message.Subject?.Text} from {notification.Relay}");
    return ValueTask.CompletedTask;
});
MmsClient client = new(options, connection, new MemoryTransactionStore(), new NobodyToAsk(), inbox, new Silent());

NotificationInd notification = relay.Hold("T1", new RetrieveConf
{
    Date = DateTimeOffset.UnixEpoch,
    Subject = "Your statement",
    ContentType = new ContentType("text/plain"),
    Body = "Hello"u8.ToArray(),
});
using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
await relay.NotifyAsync(notification, receiver.LocalEndPoint);
await client.HandleAsync(await receiver.ReceiveAsync(default), default);

foreach (ReceivedRequest request in relay.Requests)
{
    Console.WriteLine($"{request.Method} {request.Pdu?.GetType().Name}");
}

internal sealed class NobodyToAsk : IMessagePrompt
{
    public ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
        ValueTask.FromResult(UserAnswer.Reject);
}

internal sealed class Silent : IClientObserver
{
    public void Observe(ClientStep step)
    {
    }
}
