using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Relay.Tests;

public sealed class InMemoryRelayTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Response_to_a_notification_of_this_relay_is_taken_and_recorded()
    {
        await using InMemoryRelay relay = await StartAsync();
        relay.Hold("T1", Message());

        (int status, byte[] body) = await TestClient.PostAsync(relay.Address, NotifyResp(transactionId: "T1"));

        Assert.Equal(200, status);
        Assert.Empty(body);
        ReceivedRequest request = Assert.Single(relay.Requests);
        Assert.Equal(("POST", "/mms", "T1", true, 200), (request.Method, request.Target, request.TransactionId, request.IsOwn, request.Status));
        Assert.Equal(MmsStatus.Rejected, request.MmsStatus);
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_to_another_relays_notification_is_refused_and_recorded_as_foreign()
    {
        await using InMemoryRelay relay = await StartAsync();
        relay.Hold("T1", Message());

        (int status, _) = await TestClient.PostAsync(relay.Address, NotifyResp(transactionId: "T2"));

        Assert.Equal(404, status);
        Assert.False(Assert.Single(relay.Requests).IsOwn);
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_is_taken_at_the_content_location_too()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());

        (int status, _) = await TestClient.PostAsync(new Uri(notification.ContentLocation), NotifyResp(transactionId: "T1"));

        Assert.Equal(200, status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_retrieved_at_once_has_the_transaction_id_of_its_notification()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());

        (int status, byte[] body) = await TestClient.GetAsync(notification.ContentLocation);

        Assert.Equal(200, status);
        Assert.Equal("T1", RetrieveConf.Decode(body).TransactionId);
        Assert.Equal("T1", Assert.Single(relay.Requests).TransactionId);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_retrieved_after_a_deferral_has_a_transaction_id_of_its_own_that_is_acknowledged()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());
        await TestClient.PostAsync(relay.Address, NotifyResp(transactionId: "T1", status: 0x83));

        (_, byte[] body) = await TestClient.GetAsync(notification.ContentLocation);
        string? transactionId = RetrieveConf.Decode(body).TransactionId;
        (int acknowledged, _) = await TestClient.PostAsync(relay.Address, Acknowledge(transactionId!));
        (int unknown, _) = await TestClient.PostAsync(relay.Address, Acknowledge("T1"));

        Assert.NotEqual("T1", transactionId);
        Assert.Equal(200, acknowledged);
        Assert.Equal(404, unknown);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_was_rejected_is_gone()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());
        await TestClient.PostAsync(relay.Address, NotifyResp(transactionId: "T1"));

        (int status, _) = await TestClient.GetAsync(notification.ContentLocation);

        Assert.Equal(404, status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Nothing_waits_where_no_message_is_held()
    {
        await using InMemoryRelay relay = await StartAsync();

        (int status, _) = await TestClient.GetAsync(relay.Address + "/messages/1");

        Assert.Equal(404, status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Transaction_id_is_used_once()
    {
        await using InMemoryRelay relay = await StartAsync();
        relay.Hold("T1", Message());

        Assert.Throws<ArgumentException>(() => relay.Hold("T1", Message()));
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_is_pushed_as_one_datagram()
    {
        await using InMemoryRelay relay = await StartAsync();
        using UdpClient client = new(new IPEndPoint(IPAddress.Loopback, 0));
        NotificationInd notification = relay.Hold("T1", Message());

        await relay.NotifyAsync(notification, (IPEndPoint)client.Client.LocalEndPoint!, TestContext.Current.CancellationToken);
        UdpReceiveResult received = await client.ReceiveAsync(TestContext.Current.CancellationToken);

        // TID, Push, then 1 octet for the length of the headers, which begin with application/vnd.wap.mms-message.
        Assert.Equal(0x06, received.Buffer[1]);
        Assert.Equal(0xBE, received.Buffer[3]);
        Assert.Equal(notification.Encode(), received.Buffer[(3 + received.Buffer[2])..]);
    }

    private static Task<InMemoryRelay> StartAsync() => InMemoryRelay.StartAsync("relay", TestContext.Current.CancellationToken);

    private static RetrieveConf Message() => new()
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        ContentType = new ContentType("text/plain"),
        Body = "Hello"u8.ToArray(),
    };

    private static byte[] NotifyResp(string transactionId, byte status = 0x82) =>
    [
        0x8C, 0x83, // X-Mms-Message-Type: M-NotifyResp.ind
        0x98, .. System.Text.Encoding.ASCII.GetBytes(transactionId), 0x00, // X-Mms-Transaction-Id
        0x8D, 0x90, // X-Mms-MMS-Version: 1.0
        0x95, status, // X-Mms-Status: Rejected unless the test says otherwise
    ];

    private static byte[] Acknowledge(string transactionId) =>
    [
        0x8C, 0x85, // X-Mms-Message-Type: M-Acknowledge.ind
        0x98, .. System.Text.Encoding.ASCII.GetBytes(transactionId), 0x00, // X-Mms-Transaction-Id
        0x8D, 0x90, // X-Mms-MMS-Version: 1.0
    ];
}
