using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Relays;

/// <summary>The octets that go to the relay.</summary>
public class SendResponseTests
{
    [Theory]
    [InlineData(RelayDecision.Ask, 0x83)] // Deferred
    [InlineData(RelayDecision.Reject, 0x82)] // Rejected
    public void NotifyResp_repeats_the_notifications_id(RelayDecision decision, byte status)
    {
        SendResponse send = After(0x93, new RelayDecided(decision));

        Assert.Equal(
            [
                0x8C, 0x83, // X-Mms-Message-Type: M-NotifyResp.ind
                0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
                0x8D, 0x93, // X-Mms-MMS-Version: 1.3
                0x95, status, // X-Mms-Status
            ],
            Encode(send));
    }

    [Theory]
    [InlineData(0x93, 0x81)] // Retrieved
    [InlineData(0xA0, 0x84)] // Unrecognised, since 2.0 is not known
    public void NotifyResp_says_what_became_of_the_message(byte version, byte status)
    {
        TransactionEvent[] events = version == 0xA0
            ? [new RelayDecided(RelayDecision.Retrieve)]
            : [new RelayDecided(RelayDecision.Retrieve), new MessageRetrieved("R9")];

        Assert.Equal([0x8C, 0x83, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0x95, status], Encode(After(version, events)));
    }

    [Fact]
    public void Acknowledge_repeats_the_messages_id()
    {
        SendResponse send = After(
            0x93, new RelayDecided(RelayDecision.Ask), new UserAnswered(UserAnswer.Accept), new MessageRetrieved("R9"));

        Assert.Equal(
            [
                0x8C, 0x85, // X-Mms-Message-Type: M-Acknowledge.ind
                0x98, 0x52, 0x39, 0x00, // X-Mms-Transaction-Id: R9
                0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            ],
            Encode(send));
    }

    [Theory]
    [InlineData(0x90, 0x90)] // 1.0 is answered with 1.0
    [InlineData(0x92, 0x92)]
    [InlineData(0x93, 0x93)]
    [InlineData(0x94, 0x93)] // 1.4 is answered with the highest that is known
    [InlineData(0x9F, 0x93)] // 1
    [InlineData(0xA0, 0x93)] // 2.0
    [InlineData(0x80, 0x93)] // 0.0
    public void Response_has_a_version_that_both_know(byte version, byte expected) =>
        Assert.Equal(expected, Encode(After(version, new RelayDecided(RelayDecision.Ask)))[7]);

    [Fact]
    public void Any_id_that_was_received_is_repeated_octet_by_octet()
    {
        Gen<byte[]> ids = Gen.OneOf(
                Gen.Choose(0x20, 0x7E).Select(static octet => new[] { (byte)octet }),
                Gen.Choose(0x01, 0xFF).Select(static octet => new[] { (byte)octet }),
                Gen.Elements<byte[]>([0x7F], [0x09], [0x22], [0x0D, 0x0A, 0x20], [0xC3, 0xA9], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBB, 0xBF]))
            .NonEmptyListOf()
            .Select(static pieces => pieces.SelectMany(static piece => piece).ToArray());
        int answered = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(10_000).WithEndSize(12),
            Prop.ForAll(ids.ToArbitrary(), id =>
            {
                byte[] octets = [0x8C, 0x82, 0x98, .. id, 0x00, 0x8D, 0x93, 0x83, .. "http://mms.bank.example/1"u8, 0x00];
                if (!ReceivedNotification.TryReceive(
                        octets, RelayDirectory.Empty, RelayHints.None, Receive.Noon, out ReceivedNotification? received, out _))
                {
                    return;
                }

                byte[] response = Encode(
                    (SendResponse)NotificationTransaction.Start(received).Apply(new RelayDecided(RelayDecision.Ask), Receive.Noon).Actions[0]);

                // A line folded by CR LF and a space is the same text as one with a space (RFC 2616 2.2).
                if (!id.AsSpan().Contains((byte)'\r'))
                {
                    // The quote before a text whose first octet is above 127 is no part of it (WAP-230-WSP §8.4.2.1).
                    byte[] text = id is [0x7F, ..] ? id[1..] : id;
                    byte[] quote = text is [>= 0x80, ..] ? [0x7F] : [];
                    Assert.Equal([0x8C, 0x83, 0x98, .. quote, .. text, 0x00, 0x8D, 0x93, 0x95, 0x83], response);
                }

                answered++;
            }));
        Assert.InRange(answered, 1000, int.MaxValue);
    }

    private static SendResponse After(byte version, params TransactionEvent[] events)
    {
        NotificationTransaction transaction = NotificationTransaction.Start(
            Receive.From(Receive.Octets("http://mms.bank.example/1", "T1", version)));
        TransactionStep? step = null;
        foreach (TransactionEvent happened in events)
        {
            step = transaction.Apply(happened, Receive.Noon);
            transaction = step.Transaction;
        }

        return Assert.Single(step!.Actions.OfType<SendResponse>());
    }

    private static byte[] Encode(SendResponse send)
    {
        MmsPdu pdu = send.ToPdu();
        byte[] octets = new byte[pdu.EncodedLength];
        Assert.True(pdu.TryEncode(octets, out int written));
        Assert.Equal(octets.Length, written);
        return octets;
    }
}
