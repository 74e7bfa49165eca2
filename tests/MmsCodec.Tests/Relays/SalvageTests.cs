using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Relays;

/// <summary>A notification that cannot be decoded is answered Unrecognised where its relay is certain, and to nobody where it is not.</summary>
public class SalvageTests
{
    private static readonly byte[] Start =
    [
        0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
        0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
    ];

    private static readonly byte[] Location = [0x83, .. "http://mms.bank.example/1"u8, 0x00]; // X-Mms-Content-Location
    private static readonly byte[] Broken = [0x96, 0x1E, 0x41]; // Subject of 30 octets, of which there is 1

    // Subject of 127 octets as a length that is quoted, which are not there; a later header can be found all the same.
    private static readonly byte[] BrokenAndMore = [0x96, 0x1F, 0x7F, 0xEA, 0x41, 0x00];

    private static readonly RelayDirectory Relays = new(Receive.Profile("bank", "mms.bank.example"));

    [Fact]
    public void Fault_after_the_location_is_answered()
    {
        byte[] octets = [.. Start, .. Location, .. Broken];

        ReceivedNotification received = Receive.From(octets);

        Assert.Equal("authority:mms.bank.example:80", received.Key.Relay.ToString());
        Assert.Equal("T1", received.Key.TransactionId);
        Assert.Equal("http://mms.bank.example/1", received.Relay.AcknowledgementAddress.AbsoluteUri);
        Assert.NotEqual(MmsErrorCode.None, received.Error.Code);
        Assert.InRange(received.Error.Offset, octets.Length - 3, octets.Length);
        Assert.Equal(octets, received.Octets.ToArray());
        Assert.Null(received.ExpiresAt);
    }

    [Theory]
    [InlineData(RelayDecision.Retrieve, MmsStatus.Unrecognised)]
    [InlineData(RelayDecision.Ask, MmsStatus.Unrecognised)]
    [InlineData(RelayDecision.Reject, MmsStatus.Rejected)]
    [InlineData(RelayDecision.RejectSilently, null)]
    public void Policy_comes_before_Unrecognised(RelayDecision decision, MmsStatus? expected)
    {
        NotificationTransaction transaction = NotificationTransaction.Start(Receive.From([.. Start, .. Location, .. Broken]));
        Assert.False(transaction.IsUnderstood);

        TransactionStep step = transaction.Apply(new RelayDecided(decision), Receive.Noon);

        Assert.Equal(expected is null ? [] : [expected.Value], step.Actions.Cast<SendNotifyResp>().Select(send => send.Status));
        Assert.All(step.Actions.Cast<SendNotifyResp>(), send => Assert.Equal("http://mms.bank.example/1", send.Address.AbsoluteUri));
        Assert.True(step.Transaction.IsFinal);
    }

    [Fact]
    public void It_is_kept_and_comes_back_as_it_was()
    {
        NotificationTransaction transaction = NotificationTransaction.Start(Receive.From([.. Start, .. BrokenAndMore, .. Location], Relays))
            .Apply(new RelayDecided(RelayDecision.Retrieve), Receive.Noon).Transaction;

        Assert.True(NotificationTransaction.TryParse(transaction.ToJson(), out NotificationTransaction? back, out string? fault), fault);

        Assert.Equal(transaction.Key, back.Key);
        Assert.Equal(transaction.Notification.Error, back.Notification.Error);
        Assert.Equal(transaction.ToJson(), back.ToJson());
        Assert.False(back.IsUnderstood);
    }

    [Fact]
    public void Location_after_the_fault_counts_where_a_profile_knows_its_relay()
    {
        byte[] octets = [.. Start, .. BrokenAndMore, .. Location];

        Assert.Equal("profile:bank", Receive.From(octets, Relays).Key.Relay.ToString());
        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom(octets).Reason);
    }

    [Fact]
    public void Kept_text_without_the_profile_does_not_make_it_certain()
    {
        ReceivedNotification received = Receive.From([.. Start, .. BrokenAndMore, .. Location], Relays);
        string json = received.ToJson();
        int at = json.IndexOf(",\"profile\":{", StringComparison.Ordinal);
        int end = json.IndexOf('}', at) + 1;

        Assert.False(ReceivedNotification.TryParse(json[..at] + json[end..], out _, out string? fault));
        Assert.Equal("The relay is not the one that sent the notification.", fault);
    }

    [Fact]
    public void Two_places_that_could_be_the_location_are_none()
    {
        // The sender of the message wrote one into the subject, which the relay then cut.
        byte[] octets = [.. Start, .. BrokenAndMore, 0x83, .. "http://mms.bank.example/evil"u8, 0x00, .. Location];

        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom(octets, Relays).Reason);
    }

    [Fact]
    public void Location_without_an_end_is_none()
    {
        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom([.. Start, .. Location[..^1]], Relays).Reason);
        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom([.. Start, .. BrokenAndMore, .. Location[..^1]], Relays).Reason);
    }

    [Fact]
    public void Without_a_transaction_id_before_the_fault_there_is_no_answer()
    {
        byte[] octets = [0x8C, 0x82, .. Location, .. Broken];

        UnanswerableNotification nothing = Receive.NothingFrom(octets, Relays);

        Assert.Equal(UnanswerableReason.NotDecoded, nothing.Reason);
        Assert.Null(nothing.Notification);
        Assert.NotEqual(MmsErrorCode.None, nothing.Error.Code);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/mms?id=1")]
    [InlineData("http://user@mms.bank.example/1")]
    public void Location_from_which_no_relay_follows_is_not_answered(string location)
    {
        byte[] octets = [.. Start, 0x83, .. System.Text.Encoding.ASCII.GetBytes(location), 0x00, .. Broken];

        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom(octets, Relays).Reason);
    }

    [Theory]
    [InlineData(new byte[] { 0x8C })]
    [InlineData(new byte[] { 0x8C, 0x41 })] // a type that is text, without its end
    [InlineData(new byte[] { 0x8C, 0x82, 0x83 })]
    public void What_ends_at_once_is_not_answered(byte[] octets) =>
        Assert.Equal(UnanswerableReason.NotDecoded, Receive.NothingFrom(octets, Relays).Reason);

    [Fact]
    public void Type_that_is_not_known_is_answered_and_a_known_one_is_not()
    {
        byte[] unknown = [.. Start, .. Location];
        unknown[1] = 0xBF;
        byte[] known = [.. Start, .. Location];
        known[1] = 0x86; // M-Delivery.ind

        ReceivedNotification received = Receive.From(unknown);

        Assert.NotEqual(MmsErrorCode.None, received.Error.Code);
        Assert.False(NotificationTransaction.Start(received).IsUnderstood);
        Assert.Equal(MmsErrorCode.WrongMessageType, Receive.NothingFrom(known).Error.Code);
    }

    [Fact]
    public void Damaged_notifications_are_answered_only_where_they_say()
    {
        byte[] whole = Receive.Octets("http://mms.bank.example/1");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Random random = new(seed);
            byte[] octets = whole[..random.Next(1, whole.Length + 1)];
            for (int changes = random.Next(4); changes > 0; changes--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            if (ReceivedNotification.TryReceive(octets, Relays, RelayHints.None, Receive.Noon, out ReceivedNotification? received, out _))
            {
                string location = received.Relay.Evidence.ContentLocation;
                Assert.True(octets.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(location)) >= 0 || location.Contains('\uFFFD'), location);
                Assert.True(ReceivedNotification.TryParse(received.ToJson(), out ReceivedNotification? back, out string? fault), fault);
                Assert.Equal(received.Key, back.Key);
            }
        }));
    }

    [Fact]
    public void Cancellation_is_confirmed_to_the_relay_of_the_message()
    {
        ReceivedNotification message = Receive.From("http://mms.bank.example/1", relays: Relays);

        Assert.True(SendCancelConf.TryAnswer(new CancelReq { TransactionId = "C9", CancelId = "M1" }, message, out SendCancelConf? send));

        Assert.Equal("http://mms.bank.example/1", send.Address.AbsoluteUri);
        Assert.Equal(
        [
            0x8C, 0x97, // X-Mms-Message-Type: M-Cancel.conf
            0x98, 0x43, 0x39, 0x00, // X-Mms-Transaction-Id: C9
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0xBF, 0x80, // X-Mms-Cancel-Status: request successfully received
        ],
        send.ToPdu().Encode());
        Assert.False(SendCancelConf.TryAnswer(new CancelReq { TransactionId = "", CancelId = "M1" }, message, out _));
    }
}
