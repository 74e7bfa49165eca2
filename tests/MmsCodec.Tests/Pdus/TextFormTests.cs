namespace MmsCodec.Tests.Pdus;

/// <summary>The forms that a text takes in a header (WAP-230-WSP §8.4.2.1, OMA-TS-MMS_ENC-V1_3 §7.3.19).</summary>
public sealed class TextFormTests
{
    [Theory]
    [InlineData(new byte[] { 0x41, 0x42, 0x00 }, "AB")]
    [InlineData(new byte[] { 0x7F, 0xC3, 0xA9, 0x00 }, "é")] // Quote, é
    [InlineData(new byte[] { 0xC3, 0xA9, 0x00 }, "é")] // the Quote is missing
    [InlineData(new byte[] { 0x80, 0x00 }, "\uFFFD")] // no UTF-8
    [InlineData(new byte[] { 0x00 }, "")]
    [InlineData(new byte[] { 0x7F, 0x00 }, "")]
    [InlineData(new byte[] { 0x20, 0x00 }, " ")]
    public void Text_strings_are_read(byte[] value, string expected)
    {
        byte[] octets =
        [
            0x8C, 0x85,                                // X-Mms-Message-Type: M-Acknowledge.ind
            0x98, .. value,                            // X-Mms-Transaction-Id
            0x8D, 0x93,                                // X-Mms-MMS-Version: 1.3
        ];

        AcknowledgeInd pdu = AcknowledgeInd.Decode(octets);

        Assert.Equal(expected, pdu.TransactionId);
        Assert.Equal(MmsVersion.V1_3, pdu.Version);
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0x42, 0x00 }, "AB", null)]
    [InlineData(new byte[] { 0x00 }, "", null)] // empty text, or length 0
    [InlineData(new byte[] { 0x7F, 0xC3, 0xA9, 0x00 }, "é", null)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0x41, 0x00 }, "éA", null)] // the Quote is missing
    [InlineData(new byte[] { 0x03, 0x83, 0x41, 0x00 }, "A", 3)] // us-ascii
    [InlineData(new byte[] { 0x04, 0xEA, 0xC3, 0xA9, 0x00 }, "é", 106)] // the Quote is missing
    [InlineData(new byte[] { 0x05, 0xEA, 0x7F, 0xC3, 0xA9, 0x00 }, "é", 106)]
    [InlineData(new byte[] { 0x04, 0x84, 0x7F, 0xE9, 0x00 }, "é", 4)] // iso-8859-1
    [InlineData(new byte[] { 0x03, 0xEA, 0x41, 0x42 }, "AB", 106)] // the NUL is missing
    [InlineData(new byte[] { 0x02, 0xEA, 0x00 }, "", 106)]
    [InlineData(new byte[] { 0x03, 0x01, 0x6A, 0x00 }, "", 106)] // Char-set as Long-integer
    [InlineData(new byte[] { 0x04, 0x01, 0x6A, 0x41, 0x00 }, "A", 106)]
    [InlineData(new byte[] { 0x04, 0x80, 0xC3, 0xA9, 0x00 }, "é", 0)] // any charset: UTF-8 when it is
    [InlineData(new byte[] { 0x03, 0x80, 0xE9, 0x00 }, "é", 0)] // any charset: else ISO 8859-1
    [InlineData(new byte[] { 0x07, 0x02, 0x03, 0xF7, 0xFE, 0xFF, 0x00, 0x41 }, "\uFEFFA", 1015)] // UTF-16 with a byte-order mark
    [InlineData(new byte[] { 0x07, 0x02, 0x03, 0xE8, 0x00, 0x41, 0x00, 0x00 }, "A", 1000)] // UCS-2, two NULs
    [InlineData(new byte[] { 0x06, 0x02, 0x03, 0xF6, 0x41, 0x00, 0x00 }, "A", 1014)] // UTF-16LE, one NUL
    [InlineData(new byte[] { 0x06, 0x91, 0x7F, 0x82, 0xA0, 0x41, 0x00 }, "あA", 17)] // Shift_JIS
    [InlineData(new byte[] { 0x06, 0x02, 0x07, 0xEA, 0xA4, 0xA4, 0x00 }, "中", 2026)] // Big5
    [InlineData(new byte[] { 0x05, 0xA6, 0x7F, 0xB0, 0xA1, 0x00 }, "가", 38)] // EUC-KR
    [InlineData(new byte[] { 0x05, 0x02, 0x08, 0x24, 0xC1, 0x00 }, "а", 2084)] // KOI8-R
    [InlineData(new byte[] { 0x05, 0x02, 0x27, 0x0F, 0x41, 0x00 }, "A", 9999)] // no charset: what is US-ASCII of it
    public void Encoded_strings_are_read(byte[] value, string expected, int? charset)
    {
        byte[] octets =
        [
            0x8C, 0x82,                                // X-Mms-Message-Type: M-Notification.ind
            0x96, .. value,                            // Subject
            0x8E, 0x01, 0x05,                          // X-Mms-Message-Size: 5
        ];

        NotificationInd pdu = NotificationInd.Decode(octets);

        Assert.Equal(new EncodedText(expected, charset), pdu.Subject);
        Assert.Equal(5UL, pdu.MessageSize);
    }

    [Fact]
    public void Length_of_31_octets_and_more_is_read()
    {
        string subject = new('x', 4000);
        byte[] octets =
        [
            0x8C, 0x82,                                // X-Mms-Message-Type: M-Notification.ind
            0x96, 0x1F, 0x9F, 0x22, 0xEA,              // Subject: 31 * 128 + 34 = 4002 octets, UTF-8
            .. System.Text.Encoding.ASCII.GetBytes(subject), 0x00,
            0x8E, 0x01, 0x05,                          // X-Mms-Message-Size: 5
        ];

        NotificationInd pdu = NotificationInd.Decode(octets);

        Assert.Equal(new EncodedText(subject, 106), pdu.Subject);
        Assert.Equal(5UL, pdu.MessageSize);
    }

    [Theory]
    [InlineData("AB", null, new byte[] { 0x41, 0x42, 0x00 })]
    [InlineData("", null, new byte[] { 0x00 })]
    [InlineData("é", null, new byte[] { 0x05, 0xEA, 0x7F, 0xC3, 0xA9, 0x00 })]
    [InlineData("Aé", null, new byte[] { 0x05, 0xEA, 0x41, 0xC3, 0xA9, 0x00 })]
    [InlineData("AB", 106, new byte[] { 0x04, 0xEA, 0x41, 0x42, 0x00 })]
    [InlineData("é", 4, new byte[] { 0x04, 0x84, 0x7F, 0xE9, 0x00 })]
    [InlineData("A", 1013, new byte[] { 0x06, 0x02, 0x03, 0xF5, 0x00, 0x41, 0x00 })]
    public void Encoded_strings_are_written(string text, int? charset, byte[] value)
    {
        DeliveryInd pdu = Delivered with { To = new EncodedText(text, charset) };

        Assert.Equal([0x97, .. value], pdu.Encode()[6..^5]);
    }

    [Theory]
    [InlineData("T1", new byte[] { 0x54, 0x31, 0x00 })]
    [InlineData("", new byte[] { 0x00 })]
    [InlineData("é", new byte[] { 0x7F, 0xC3, 0xA9, 0x00 })]
    [InlineData("€1", new byte[] { 0x7F, 0xE2, 0x82, 0xAC, 0x31, 0x00 })]
    [InlineData("1€", new byte[] { 0x31, 0xE2, 0x82, 0xAC, 0x00 })]
    public void Text_strings_are_written(string text, byte[] value)
    {
        var pdu = new AcknowledgeInd { TransactionId = text };

        Assert.Equal([0x98, .. value], pdu.Encode()[2..^2]);
    }

    [Fact]
    public void Text_that_a_value_length_hides_is_not_read_past_its_header()
    {
        byte[] octets =
        [
            0x8C, 0x85,                                // X-Mms-Message-Type: M-Acknowledge.ind
            0x98, 0x02, 0x41, 0x42,                    // X-Mms-Transaction-Id: no text, 2 octets
            0x8D, 0x93,                                // X-Mms-MMS-Version: 1.3
            0x96, .. "AB"u8, 0x00,                     // Subject
        ];

        Assert.True(AcknowledgeIndView.TryDecode(octets, out AcknowledgeIndView view, out _));

        Assert.True(view.TransactionId.IsEmpty);
        Assert.Equal(MmsVersion.V1_3, view.Version);
    }

    private static DeliveryInd Delivered => new()
    {
        MessageId = "",
        To = "",
        Date = DateTimeOffset.UnixEpoch,
        Status = MmsStatus.Retrieved,
    };
}
