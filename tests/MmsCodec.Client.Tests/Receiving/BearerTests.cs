using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using MmsCodec.Client.Tests.Engine;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests.Receiving;

/// <summary>The three bearers, with a relay's senders at their other ends.</summary>
public sealed class BearerTests
{
    private const int Timeout = 30_000;
    private const string Number = "15550199";

    [Fact(Timeout = Timeout)]
    public async Task Notification_by_SMS_in_parts_out_of_order_is_retrieved_and_acknowledged()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));
        using SmsPushReceiver receiver = new(under.Client, under.Log);
        byte[][] parts = await PartsOf(Long(relay.Hold("T1", Samples.Message())));
        Assert.Equal(3, parts.Length);

        Assert.Equal(SmsPushOutcome.Waiting, await ReceiveAsync(receiver, parts[2]));
        Assert.Equal(SmsPushOutcome.Repeated, await ReceiveAsync(receiver, parts[2]));
        Assert.Equal(SmsPushOutcome.Waiting, await ReceiveAsync(receiver, parts[0]));
        Assert.Equal(SmsPushOutcome.Taken, await ReceiveAsync(receiver, parts[1]));
        await relay.WaitAsync(requests => requests.Count == 2, TestContext.Current.CancellationToken);

        Assert.Equal([null, MmsStatus.Retrieved], relay.Requests.Select(request => request.MmsStatus));
        ReceivedNotification notification = under.Log.Single<NotificationArrived>().Notification;
        Assert.Equal("+15550100", notification.Relay.Hints.Source);
        await under.Client.StopAsync();
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_over_HTTP_is_kept_when_the_answer_comes()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));
        await using PushHost host = await PushHost.StartAsync(under.Client);

        HttpStatusCode status = await host.SendAsync(relay.Hold("T1", Samples.Message()), initiatorUri: "http://initiator.example/");

        Assert.Equal(HttpStatusCode.OK, status);
        ReceivedNotification notification = under.Log.Single<NotificationArrived>().Notification;
        Assert.NotNull(await under.Store.FindAsync(notification.Key, TestContext.Current.CancellationToken));
        Assert.Equal("http://initiator.example/", notification.Relay.Hints.InitiatorUri);
        Assert.StartsWith("127.0.0.1:", notification.Relay.Hints.Source, StringComparison.Ordinal);
        await relay.WaitAsync(requests => requests.Count == 2, TestContext.Current.CancellationToken);
        await under.Client.StopAsync();
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_that_comes_by_every_bearer_is_one()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Blocking(relay.Address));
        using SmsPushReceiver receiver = new(under.Client, under.Log);
        await using PushHost host = await PushHost.StartAsync(under.Client);
        NotificationInd notification = Long(relay.Hold("T1", Samples.Message()));

        await under.HandleAsync(notification);
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(notification));
        foreach (byte[] part in await PartsOf(notification))
        {
            await ReceiveAsync(receiver, part);
        }

        Assert.Equal([false, true, true], under.Log.Steps.OfType<NotificationArrived>().Select(step => step.IsRepeated));
        await under.Client.StopAsync();
        Assert.Equal(MmsStatus.Rejected, Assert.Single(relay.Requests).MmsStatus);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Datagrams_come_over_both_versions_of_IP(string address)
    {
        if (address.Contains(':') && !Socket.OSSupportsIPv6)
        {
            Assert.Skip("no IPv6 here");
        }

        using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        using PushSender sender = new();

        await sender.SendAsync(Samples.Notification("http://mms.example/1"), receiver.LocalEndPoint, TestContext.Current.CancellationToken);
        PushArrival arrival = await receiver.ReceiveAsync(TestContext.Current.CancellationToken);

        Assert.Equal(PushBearer.Datagram, arrival.Bearer);
        Assert.Contains(address, arrival.Source);
        Assert.True(WspPushView.TryDecode(arrival.Octets.Span, out WspPushView push, out _));
        Assert.Equal("http://mms.example/1", NotificationInd.Decode(push.Data).ContentLocation);
    }

    [Fact(Timeout = Timeout)]
    public async Task What_is_no_push_by_SMS_is_an_outcome()
    {
        using ClientUnderTest under = new(new MmsClientOptions());
        using SmsPushReceiver receiver = new(under.Client, under.Log);
        SmsDeliver text = new()
        {
            Originator = SmsAddress.International("15550100"),
            UserData = new SmsUserData { Payload = "Hi"u8.ToArray() },
        };

        Assert.Equal(SmsPushOutcome.NotAPush, await ReceiveAsync(receiver, text.Encode()));
        Assert.Empty(under.Log.Steps);
        Assert.Equal(SmsPushOutcome.Malformed, await ReceiveAsync(receiver, [0x04, 0x08]));
        PushDiscarded discarded = under.Log.Single<PushDiscarded>();
        Assert.Equal((PushDiscardReason.NotAnSms, MmsErrorCode.Truncated, 2), (discarded.Reason, discarded.Error.Code, discarded.Error.Offset));
    }

    [Fact(Timeout = Timeout)]
    public async Task Parts_that_stay_alone_are_reported_when_their_time_is_over()
    {
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        using ClientUnderTest under = new(new MmsClientOptions());
        using SmsPushReceiver receiver = new(under.Client, under.Log, new SmsReassemblyLimits { MaxAge = TimeSpan.FromMinutes(5) }, clock);
        byte[][] parts = await PartsOf(Long(Samples.Notification("http://mms.example/1")));
        await ReceiveAsync(receiver, parts[0]);

        clock.Advance(TimeSpan.FromMinutes(5));

        SmsIncomplete push = under.Log.Single<PushIncomplete>().Push;
        Assert.Equal((1, 3, SmsDropReason.TooOld), (push.Received, push.Concatenation.Total, push.Reason));
    }

    [Fact(Timeout = Timeout)]
    public async Task Push_that_the_store_could_not_keep_is_taken_when_it_is_brought_again()
    {
        MmsClientOptions options = new() { Policy = new RelayPolicy { Blocked = [RelayPattern.Parse("mms.example")], RejectSilently = true } };
        using RelayConnection connection = new(options);
        StepLog log = new();
        FailingStore store = new(new MemoryTransactionStore()) { FailsToAdd = true };
        MmsClient client = new(options, connection, store, new Prompt(), new Sink(), log);
        using SmsPushReceiver receiver = new(client, log);
        await using PushHost host = await PushHost.StartAsync(client);
        NotificationInd notification = Long(Samples.Notification("http://mms.example/1"));
        byte[][] parts = await PartsOf(notification);
        await ReceiveAsync(receiver, parts[0]);
        await ReceiveAsync(receiver, parts[1]);

        await Assert.ThrowsAsync<TransactionStoreException>(() => ReceiveAsync(receiver, parts[2]));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.SendAsync(notification));
        Assert.Empty(log.Steps.OfType<NotificationArrived>());

        store.FailsToAdd = false;
        Assert.Equal(SmsPushOutcome.Taken, await ReceiveAsync(receiver, parts[2]));
        Assert.False(log.Single<NotificationArrived>().IsRepeated);
        await client.StopAsync();
    }

    [Fact(Timeout = Timeout)]
    public async Task What_is_no_push_over_HTTP_is_refused()
    {
        using ClientUnderTest under = new(new MmsClientOptions());
        await using PushHost host = await PushHost.StartAsync(under.Client);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(host, new byte[10], "text/plain"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, new byte[65_537], "application/vnd.wap.mms-message"));
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, new byte[65_537], "application/vnd.wap.mms-message", isChunked: true));
        Assert.Empty(under.Log.Steps);

        // What is no PDU is reported; to send it again would not help.
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, [0x00, 0x01], "Application/vnd.wap.mms-message; charset=x"));
        Assert.IsType<NotificationUnanswerable>(Assert.Single(under.Log.Steps));
    }

    [Theory(Timeout = Timeout)]
    [InlineData(false, MmsStatus.Unrecognised)]
    [InlineData(true, MmsStatus.Rejected)]
    public async Task Notification_that_cannot_be_decoded_is_answered_to_its_relay(bool isBlocked, MmsStatus expected)
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(isBlocked ? ClientUnderTest.Blocking(relay.Address) : ClientUnderTest.Trusting(relay.Address));
        byte[] pdu = [.. relay.Hold("T1", Samples.Message()).Encode(), 0x96, 0x1E, 0x41]; // Subject of 30 octets, of which there is 1

        await under.Client.HandleAsync(Samples.Push(WspPush.OfMms(pdu, transactionId: 1).Encode()), TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.Single(relay.Requests).MmsStatus);
        Assert.NotEqual(MmsErrorCode.None, under.Log.Single<NotificationArrived>().Notification.Error.Code);
    }

    [Fact(Timeout = Timeout)]
    public async Task Any_octets_by_any_bearer_are_a_step_and_never_an_exception()
    {
        using ClientUnderTest under = new(new MmsClientOptions());
        using SmsPushReceiver receiver = new(under.Client, under.Log);
        byte[][] whole = await PartsOf(Samples.Notification("/relative")); // from which no relay follows
        Random random = new(20260301);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] octets = [.. whole[i % whole.Length]];
            for (int changes = random.Next(1, 6); changes > 0; changes--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            await ReceiveAsync(receiver, octets);
            await under.Client.HandleAsync(
                new PushArrival((PushBearer)(i % 3), octets.AsMemory(random.Next(octets.Length)), "anyone", DateTimeOffset.UtcNow),
                TestContext.Current.CancellationToken);
        }

        Assert.InRange(under.Log.Steps.Count, 20_000, 200_000);
        await under.Client.StopAsync();
    }

    private static Task<SmsPushOutcome> ReceiveAsync(SmsPushReceiver receiver, byte[] tpdu) =>
        receiver.ReceiveAsync(tpdu, Number, TestContext.Current.CancellationToken);

    // So long that its push takes three SMS.
    private static NotificationInd Long(NotificationInd notification) => notification with { Subject = new string('x', 230) };

    private static async Task<byte[][]> PartsOf(NotificationInd notification)
    {
        Centre centre = new();
        await new SmsPushSender(centre, SmsAddress.International("15550100")).SendAsync(notification, Number, TestContext.Current.CancellationToken);
        Assert.All(centre.Delivered, sms => Assert.Equal(Number, sms.Receiver));
        return [.. centre.Delivered.Select(sms => sms.Tpdu)];
    }

    private static async Task<HttpStatusCode> PostAsync(PushHost host, byte[] octets, string type, bool isChunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, host.Address) { Content = new ByteArrayContent(octets) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = isChunked;
        using HttpResponseMessage answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class Centre : ISmsCentre
    {
        private readonly ConcurrentQueue<(string Receiver, byte[] Tpdu)> _delivered = new();

        public IReadOnlyCollection<(string Receiver, byte[] Tpdu)> Delivered => _delivered;

        public ValueTask DeliverAsync(string receiver, ReadOnlyMemory<byte> tpdu, CancellationToken cancellationToken)
        {
            _delivered.Enqueue((receiver, tpdu.ToArray()));
            return ValueTask.CompletedTask;
        }
    }
}
