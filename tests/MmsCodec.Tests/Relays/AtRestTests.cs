using System.Runtime.CompilerServices;

namespace MmsCodec.Tests.Relays;

/// <summary>A transaction at rest is the same transaction, and takes less memory.</summary>
public class AtRestTests
{
    private static readonly RelayDirectory Relays = new(
        new RelayProfile("bank", [RelayPattern.Parse("*.bank.example")])
        {
            Proxy = new Uri("http://proxy.bank.example:8080/"),
            AppendTransactionId = true,
        });

    [Fact]
    public void Says_what_it_said_before()
    {
        ReceivedNotification received = Receive.From(
            Receive.Octets("http://mms.bank.example/a/../get?id=", "T/1"), Relays, new RelayHints("http://mms.bank.example/", "+15550100"));
        NotificationTransaction before = Rejected(received);

        NotificationTransaction rest = before.AtRest();

        Assert.Equal("profile:bank", rest.Key.Relay.ToString());
        Assert.Equal("T/1", rest.Key.TransactionId);
        Assert.Equal("/a/../get?id=T%2F1", rest.Relay.RetrievalAddress.PathAndQuery);
        Assert.Equal("http://mms.bank.example/a/../get?id=", rest.Relay.AcknowledgementAddress.OriginalString);
        Assert.Equal(new Uri("http://proxy.bank.example:8080/"), rest.Relay.Proxy);
        Assert.Equal(new RelayHints("http://mms.bank.example/", "+15550100"), rest.Relay.Hints);
        Assert.Equal(before.Relay.Evidence, rest.Relay.Evidence);
        Assert.Equal(received.Notification, rest.Notification.Notification);
        Assert.Equal((before.State, before.FinalResponse, before.FinalDelivery), (rest.State, rest.FinalResponse, rest.FinalDelivery));
        Assert.Equal(before.ExpiresAt, rest.ExpiresAt);
        Assert.Equal(before.ToJson(), rest.ToJson());
    }

    [Fact]
    public void Goes_on_when_its_notification_comes_again()
    {
        ReceivedNotification received = Receive.From("http://mms.bank.example/1");
        NotificationTransaction failed = NotificationTransaction.Start(received)
            .Apply(new RelayDecided(RelayDecision.Retrieve), Receive.Noon).Transaction
            .Apply(new MessageRetrieved(null), Receive.Noon).Transaction
            .Apply(new ResponseFailed(ResponseKind.Retrieved), Receive.Noon).Transaction;

        TransactionStep step = failed.AtRest().Apply(new NotificationRepeated(received), Receive.Noon);

        SendNotifyResp again = Assert.IsType<SendNotifyResp>(Assert.Single(step.Actions));
        Assert.Equal(MmsStatus.Retrieved, again.Status);
        Assert.Equal("http://mms.bank.example/1", again.Address.AbsoluteUri);
    }

    [Fact]
    public void Salvaged_notification_stays_as_it_was_salvaged()
    {
        ReceivedNotification received = Receive.From(
        [
            0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x83, .. "http://mms.bank.example/1"u8, 0x00, // X-Mms-Content-Location
            0x96, 0x1E, 0x41, // Subject of 30 octets, of which there is 1
        ]);

        NotificationTransaction rest = NotificationTransaction.Start(received).AtRest();

        Assert.Equal(MmsErrorCode.BadValueLength, rest.Notification.Error.Code);
        Assert.Equal("http://mms.bank.example/1", rest.Notification.Notification.ContentLocation);
        Assert.Equal(received.Error, rest.Notification.Error);
    }

    [Fact]
    public void Lets_go_of_the_texts_and_addresses()
    {
        (NotificationTransaction rest, WeakReference notification, WeakReference relay) = Used();

        GC.Collect();

        Assert.False(notification.IsAlive);
        Assert.False(relay.IsAlive);
        Assert.Equal("http://mms.bank.example/1", rest.Relay.AcknowledgementAddress.AbsoluteUri);
    }

    // In a method of its own, so that nothing of it stays on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (NotificationTransaction Transaction, WeakReference Notification, WeakReference Relay) Used()
    {
        ReceivedNotification received = Receive.From("http://mms.bank.example/1");
        return (Rejected(received).AtRest(), new WeakReference(received.Notification), new WeakReference(received.Relay));
    }

    private static NotificationTransaction Rejected(ReceivedNotification received) =>
        NotificationTransaction.Start(received)
            .Apply(new RelayDecided(RelayDecision.Reject), Receive.Noon).Transaction
            .Apply(new ResponseDelivered(ResponseKind.Rejected), Receive.Noon).Transaction;
}
