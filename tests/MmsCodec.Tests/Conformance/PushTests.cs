using MmsCodec.Inspection;

namespace MmsCodec.Tests.Conformance;

/// <summary>Pushes: their own headers, and the PDU in them at its place in the push.</summary>
public class PushTests
{
    [Fact]
    public void A_push_that_follows_the_standard() => Assert.Empty(Check(Push([0xAF, 0x84], Pdus.NotifyResp())));

    [Fact]
    public void A_header_of_the_push()
    {
        byte[] push = Push([0xAF, 0x84, 0xB1, 0xE9, 0x00], Pdus.NotifyResp()); // X-Wap-Initiator-URI without its quote

        MmsFinding found = Assert.Single(Check(push));
        Assert.Equal((MmsFindingCode.MissingQuote, 7L), (found.Code, found.Offset));
    }

    [Fact]
    public void The_PDU_in_the_push()
    {
        byte[] push = Push([0xAF, 0x84], Pdus.NotifyResp(0x8F, 0x81)); // X-Mms-Priority, which M-NotifyResp.ind does not have

        MmsFinding found = Assert.Single(Check(push));
        Assert.Equal((MmsFindingCode.HeaderNotDefinedForPdu, 6L + Pdus.AfterNotifyResp), (found.Code, found.Offset));
    }

    private static IReadOnlyList<MmsFinding> Check(byte[] push) => MmsConformance.Check(PushDocument.Read(push), push);

    private static byte[] Push(byte[] headers, byte[] pdu) =>
    [
        0x01, // TID
        0x06, // Push
        (byte)(headers.Length + 1), // HeadersLen
        0xBE, // Content-Type: application/vnd.wap.mms-message
        .. headers,
        .. pdu,
    ];
}
