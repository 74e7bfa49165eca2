namespace MmsCodec.Tests.Conformance;

/// <summary>Strict decoding: what it refuses, and that it agrees with tolerant decoding on the rest.</summary>
public class StrictDecodingTests
{
    private static readonly byte[] Foreign = Pdus.NotifyResp(0x8F, 0x81); // X-Mms-Priority, which M-NotifyResp.ind does not have

    [Fact]
    public void A_violation_is_refused_where_it_is()
    {
        MmsError expected = new(MmsErrorCode.DepartsFromStandard, Pdus.AfterNotifyResp, 0x8F);

        Assert.True(NotifyRespIndView.TryDecode(Foreign, out _, out _));
        Assert.False(NotifyRespIndView.TryDecodeStrict(Foreign, out NotifyRespIndView view, out MmsError error));
        Assert.Equal(expected, error);
        Assert.Equal(0, view.Headers.Length);
        Assert.False(NotifyRespInd.TryDecodeStrict(Foreign, out NotifyRespInd? record, out error));
        Assert.Equal(expected, error);
        Assert.Null(record);
        Assert.False(MmsPdu.TryDecodeStrict(Foreign, out MmsPdu? pdu, out error));
        Assert.Equal(expected, error);
        Assert.Null(pdu);
    }

    [Fact]
    public void The_first_violation_is_the_one_that_is_told()
    {
        byte[] pdu = Pdus.NotifyResp(0x8F, 0x83, 0x00); // X-Mms-Priority, which is foreign and no token, and padding
        pdu[8] = 0x80; // X-Mms-Status: Expired, which M-NotifyResp.ind does not carry

        Assert.False(MmsConformance.IsConformant(pdu, out MmsError departure));
        Assert.Equal(new MmsError(MmsErrorCode.DepartsFromStandard, 8, 0x95), departure);
    }

    [Fact]
    public void What_is_only_advised_against_is_taken()
    {
        byte[] pdu = Pdus.SendReq(0x96, 0x61, 0xE9, 0x00); // Subject: aé without a charset

        Assert.True(SendReqView.TryDecodeStrict(pdu, out SendReqView view, out MmsError error));
        Assert.Equal(default, error);
        Assert.Equal("1", view.TransactionId.ToString());
        Assert.True(MmsPdu.TryDecodeStrict(pdu, out MmsPdu? strict, out _));
        Assert.Equal(MmsPdu.Decode(pdu), strict);
    }

    [Fact]
    public void What_cannot_be_followed_keeps_its_own_error()
    {
        byte[] pdu = [0x8C, 0x83, 0x98, 0x31]; // X-Mms-Transaction-Id without its NUL

        Assert.False(NotifyRespIndView.TryDecode(pdu, out _, out MmsError tolerant));
        Assert.False(NotifyRespIndView.TryDecodeStrict(pdu, out _, out MmsError strict));
        Assert.Equal(tolerant, strict);
    }

    [Fact]
    public void Another_PDU_is_refused_as_ever()
    {
        Assert.False(NotificationIndView.TryDecodeStrict(Pdus.NotifyResp(), out _, out MmsError error));
        Assert.Equal(MmsErrorCode.WrongMessageType, error.Code);
    }

    [Fact]
    public void A_body_that_cannot_be_followed_is_refused()
    {
        byte[] pdu = Pdus.Mixed(0x01, 0x01, 0x02, 0x83, 0x78); // one part of two octets, of which there is one

        Assert.True(RetrieveConfView.TryDecode(pdu, out _, out _));
        Assert.False(RetrieveConfView.TryDecodeStrict(pdu, out _, out MmsError error));
        Assert.Equal((MmsErrorCode.BadMultipart, 13L), (error.Code, error.Offset));
    }
}
