using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Pdus;

/// <summary>Octets that cannot be followed, or are not the PDU that was asked for: the error and where it is.</summary>
public sealed class UnfollowableTests
{
    [Theory]
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, new byte[] { })]
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, new byte[] { 0x00, 0x00, 0x00 })] // nothing but padding
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, new byte[] { 0x3C, 0x68, 0x74, 0x6D, 0x6C, 0x3E })] // <html>
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, new byte[] { 0x98, 0x54, 0x31, 0x00 })] // no X-Mms-Message-Type
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, new byte[] { 0x98, 0x54, 0x31 })] // a header cut off, no X-Mms-Message-Type
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, new byte[] { 0x84, 0x83, 0x8C, 0x80 })] // X-Mms-Message-Type in the body
    [InlineData(MmsErrorCode.Truncated, 0, 0x8C, new byte[] { 0x8C })] // X-Mms-Message-Type without a value
    [InlineData(MmsErrorCode.Truncated, 2, 0x98, new byte[] { 0x8C, 0x83, 0x98 })]
    [InlineData(MmsErrorCode.UnterminatedText, 3, 0x98, new byte[] { 0x8C, 0x83, 0x98, 0x54, 0x31 })]
    [InlineData(MmsErrorCode.UnterminatedText, 3, 0x98, new byte[] { 0x8C, 0x83, 0x98, 0xC3, 0xA9 })] // the Quote is missing too
    [InlineData(MmsErrorCode.BadValueLength, 3, 0x88, new byte[] { 0x8C, 0x82, 0x88, 0x03, 0x81, 0x85 })]
    [InlineData(MmsErrorCode.BadValueLength, 3, 0x96, new byte[] { 0x8C, 0x82, 0x96, 0x1F, 0x03, 0xEA, 0x41 })]
    [InlineData(MmsErrorCode.Truncated, 2, 0x96, new byte[] { 0x8C, 0x82, 0x96, 0x1F, 0x81 })] // the length breaks off
    [InlineData(MmsErrorCode.BadUintvar, 3, 0x96, new byte[] { 0x8C, 0x82, 0x96, 0x1F, 0x9F, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })] // above 32 bits
    [InlineData(MmsErrorCode.BadUintvar, 3, 0x96, new byte[] { 0x8C, 0x82, 0x96, 0x1F, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 })] // 6 octets
    [InlineData(MmsErrorCode.BadHeader, 2, 0, new byte[] { 0x8C, 0x82, 0x20, 0x41, 0x00, 0x42, 0x00 })] // a name that is no token
    [InlineData(MmsErrorCode.BadHeader, 2, 0, new byte[] { 0x8C, 0x82, 0x00, 0x41 })] // an empty name
    [InlineData(MmsErrorCode.UnterminatedText, 3, 0, new byte[] { 0x8C, 0x82, 0x58, 0x00, 0x76 })] // a textual header's value
    [InlineData(MmsErrorCode.Truncated, 2, 0, new byte[] { 0x8C, 0x82, 0x58, 0x00 })] // a textual header without a value
    public void Octets_that_cannot_be_followed_say_where(MmsErrorCode code, int offset, byte header, byte[] octets)
    {
        Assert.False(MmsPdu.TryDecode(octets, out MmsPdu? pdu, out MmsError error));

        Assert.Null(pdu);
        Assert.Equal(new MmsError(code, offset, header), error);
    }

    [Fact]
    public void Another_PDU_says_where_its_type_is()
    {
        byte[] octets =
        [
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
        ];

        foreach (PduSample sample in PduSamples.All.Where(sample => sample.MessageType != MmsMessageType.NotifyRespInd))
        {
            Assert.Null(sample.Decode(octets, out MmsError error));
            Assert.Equal(new MmsError(MmsErrorCode.WrongMessageType, 5, 0x8C), error);
        }
    }

    [Theory]
    [InlineData(0x98)] // one above M-Cancel.conf
    [InlineData(0xFF)]
    [InlineData(0x41)] // X-Mms-Message-Type as a text, "A"
    public void Unknown_message_type_says_where_it_is(byte type)
    {
        byte[] octets =
        [
            0x8C, type, 0x00,                          // X-Mms-Message-Type; padding, or the text's NUL
        ];

        Assert.False(MmsPdu.TryDecode(octets, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.UnknownMessageType, 1, 0x8C), error);

        Assert.True(MmsHeaders.TryScan(octets, out MmsHeaders headers, out _));
        Assert.Equal(type, (byte)headers.MessageType);
    }

    [Fact]
    public void Decoding_that_must_succeed_throws_the_error()
    {
        MmsFormatException thrown = Assert.Throws<MmsFormatException>(() => NotifyRespInd.Decode([0x8C, 0x82]));

        Assert.Equal(new MmsError(MmsErrorCode.WrongMessageType, 1, 0x8C), thrown.Error);
        Assert.Equal(MmsErrorCode.NotAPdu, Assert.Throws<MmsFormatException>(() => MmsPdu.Decode([])).Error.Code);
    }

    [Fact]
    public void Padding_after_the_last_header_is_let_through()
    {
        byte[] octets =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8D, 0x93,                                // X-Mms-MMS-Version: 1.3
            0x95, 0x81,                                // X-Mms-Status: Retrieved
            0x00, 0x00, 0x00,                          // padding
        ];

        NotifyRespInd pdu = NotifyRespInd.Decode(octets);

        Assert.Equal(new NotifyRespInd { TransactionId = "T1", Status = MmsStatus.Retrieved }, pdu);
        Assert.Equal(octets[..^3], pdu.Encode());
    }

    [Fact]
    public void Headers_after_padding_are_no_padding()
    {
        byte[] octets =
        [
            0x8C, 0x83,                                // X-Mms-Message-Type: M-NotifyResp.ind
            0x00, 0x00,                                // no header
            0x95, 0x81,                                // X-Mms-Status: Retrieved
        ];

        Assert.False(NotifyRespIndView.TryDecode(octets, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.BadHeader, 2, 0), error);
    }
}
