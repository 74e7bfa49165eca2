using MmsCodec.Inspection;

namespace MmsCodec.Tests.Hostile;

/// <summary>What made the MMSE and WSP dissectors of Ethereal and Wireshark crash or never end.</summary>
public sealed class WiresharkTests
{
    // M-Notification.ind up to its second header, at octet 2.
    private static readonly byte[] Start = [0x8C, 0x82];

    /// <summary>Values-lengths as uintvars that take an offset of 32 bits past its end and back.</summary>
    public static TheoryData<byte[]> Wrapping => new(
    [
        [0x8F, 0xFF, 0xFF, 0xFF, 0x7F], // 2^32-1: the offset after it is one lower
        [0x8F, 0xFF, 0xFF, 0xFF, 0x7A], // 2^32-6: back to the header's own octet
        [0x88, 0x80, 0x80, 0x80, 0x00], // 2^31: negative in a signed number
        [0x87, 0xFF, 0xFF, 0xFF, 0x7F], // 2^31-1: negative with anything added
    ]);

    /// <summary>CVE-2004-0507: the MMSE dissector of Ethereal 0.10.1 to 0.10.3 wrote past a buffer; long texts are what buffers are too
    /// short for.</summary>
    [Fact]
    public async Task Cve_2004_0507_texts_longer_than_any_buffer()
    {
        string text = new('x', 70_000);
        byte[] octets =
        [
            0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
            0x98, .. Enumerable.Repeat((byte)'x', 70_000), 0x00, // X-Mms-Transaction-Id, longer than 16 bits can say
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x96, 0x1F, 0x84, 0xA2, 0x72, // Subject: Length-quote, 70,002 octets
            0xEA, .. Enumerable.Repeat((byte)'x', 70_000), 0x00, // utf-8
            0x8A, 0x80, // X-Mms-Message-Class: Personal
            0x8E, 0x01, 0x01, // X-Mms-Message-Size: 1
            0x88, 0x03, 0x81, 0x01, 0x3C, // X-Mms-Expiry: a minute
            0x83, .. "http://a.example/"u8, 0x00, // X-Mms-Content-Location
        ];

        NotificationInd pdu = NotificationInd.Decode(octets);

        Assert.Equal(text, pdu.TransactionId);
        Assert.Equal(text, pdu.Subject?.Text);
        Assert.Equal("http://a.example/", pdu.ContentLocation);
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>CVE-2005-0010: the MMSE dissector of Ethereal 0.10.4 to 0.10.8 freed memory that was not its own; values that have no text
    /// of their own are where one forgets whose it is.</summary>
    [Theory]
    [InlineData(new byte[] { 0x89, 0x01, 0x81 })] // From: insert-address, which has no address
    [InlineData(new byte[] { 0x89, 0x01, 0x80 })] // From: address-present, and none there
    [InlineData(new byte[] { 0x89, 0x00 })] // From: nothing at all
    [InlineData(new byte[] { 0x96, 0x01, 0xEA })] // Subject: a charset, no text
    [InlineData(new byte[] { 0x96, 0x02, 0xEA, 0x00 })] // Subject: a charset, an empty text
    [InlineData(new byte[] { 0x96, 0x00 })] // Subject: nothing at all
    [InlineData(new byte[] { 0x8A, 0x00 })] // X-Mms-Message-Class: an empty text
    [InlineData(new byte[] { 0xFF, 0x80 })] // a header without a name
    public async Task Cve_2005_0010_values_without_text(byte[] header)
    {
        byte[] octets = [.. Start, .. header];

        Assert.True(MmsPdu.TryDecode(octets, out MmsPdu? pdu, out _));

        Assert.Null(((NotificationInd)pdu).From?.Address?.Text);
        Assert.Equal("", ((NotificationInd)pdu).Subject?.Text ?? "");
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>CVE-2016-6506: the WSP dissector of Wireshark before 2.0.5 looped without end; headers of no length are what a loop does not
    /// get past.</summary>
    [Theory]
    [InlineData(new byte[] { 0x07, 0x06, 0x00 })] // HeadersLen 0: no content type either
    [InlineData(new byte[] { 0x07, 0x06, 0x01, 0x00 })] // a content type of no length
    [InlineData(new byte[] { 0x07, 0x06, 0x02, 0xBE, 0xAF })] // X-Wap-Application-Id without a value
    [InlineData(new byte[] { 0x07, 0x06, 0x03, 0xBE, 0xAF, 0x00 })] // X-Wap-Application-Id of no length
    [InlineData(new byte[] { 0x07, 0x06, 0x05, 0xBE, 0x7F, 0x7F, 0x7F, 0x7F })] // nothing but shifts of the header code page
    [InlineData(new byte[] { 0x07, 0x06, 0x05, 0x04, 0x1F, 0x00, 0x00, 0x00 })] // a content type of Length-quotes
    public async Task Cve_2016_6506_push_headers_of_no_length(byte[] octets) => await EntryPoints.TryAllAsync(octets);

    /// <summary>CVE-2016-6507: the MMSE dissector of Wireshark before 2.0.5 looped without end; tried with every header and a value of no
    /// length.</summary>
    [Fact]
    public async Task Cve_2016_6507_every_header_with_a_value_of_no_length()
    {
        for (int header = 0x80; header <= 0xFF; header++)
        {
            byte[] octets = [0x8C, 0x80, (byte)header, 0x00, (byte)header, 0x00]; // twice, so that it is repeated too

            await EntryPoints.TryAllAsync(octets);
        }
    }

    /// <summary>CVE-2016-6512: tvb_get_guintvar of Wireshark before 2.0.5 did not see that a uintvar overflows, and MMSE, WAP, WBXML and WSP
    /// looped without end.</summary>
    [Theory]
    [InlineData(new byte[] { 0x90, 0x80, 0x80, 0x80, 0x00 }, 3)] // 2^32: 0 in 32 bits
    [InlineData(new byte[] { 0x9F, 0xFF, 0xFF, 0xFF, 0x7F }, 3)] // 33 bits
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x05 }, 3)] // 5, in an octet too many
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, 3)] // goes on to the end
    public async Task Cve_2016_6512_uintvars_that_overflow(byte[] uintvar, int offset)
    {
        byte[] octets = [.. Start, 0x96, 0x1F, .. uintvar, 0xEA, 0x41, 0x00]; // Subject: Length-quote, its length, utf-8, A
        byte[] push = [0x07, 0x06, .. uintvar, 0xBE, 0x8C, 0x82]; // HeadersLen of a push
        byte[] body = [.. uintvar, 0x01, 0x01, 0x83, 0x41]; // nEntries of a multipart

        Assert.False(MmsPdu.TryDecode(octets, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.BadUintvar, offset, 0x96), error);
        Assert.False(WspPushView.TryDecode(push, out _, out error));
        Assert.Equal(MmsErrorCode.BadUintvar, error.Code);
        Assert.Equal(MmsErrorCode.BadUintvar, new MultipartReader(body).Error.Code);
        await EntryPoints.TryAllAsync(octets);
        await EntryPoints.TryAllAsync(push);
        await EntryPoints.TryAllAsync(body);
    }

    /// <summary>CVE-2017-6471: the WSP dissector of Wireshark before 2.2.5 took a capability's length as it came and looped without end.
    /// Capabilities are of connections, and no connection is read here.</summary>
    [Fact]
    public async Task Cve_2017_6471_capabilities_of_no_length()
    {
        byte[] octets =
        [
            0x01, 0x01, // TID; Connect
            0x10, // Version: 1.0
            0x02, 0x00, // CapabilitiesLen: 2; HeadersLen: 0
            0x00, 0x00, // two capabilities of no length
        ];

        Assert.False(WspPushView.TryDecode(octets, out _, out MmsError error));

        Assert.Equal(new MmsError(MmsErrorCode.NotAPush, 1, 0), error);
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>CVE-2017-7748: the WSP dissector of Wireshark did not check a length and looped without end.</summary>
    [Theory]
    [InlineData(new byte[] { 0x07, 0x06, 0x7F, 0xBE }, MmsErrorCode.Truncated)] // HeadersLen: 127 of 1
    [InlineData(new byte[] { 0x07, 0x06, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F, 0xBE }, MmsErrorCode.Truncated)] // HeadersLen: 2^32-1
    [InlineData(new byte[] { 0x07, 0x06, 0x02, 0x1E, 0xBE }, MmsErrorCode.BadValueLength)] // a content type of 30 octets in 1
    [InlineData(new byte[] { 0x07, 0x06, 0x04, 0x1F, 0xFF, 0x7F, 0xBE }, MmsErrorCode.BadValueLength)] // 16,383 octets in 1
    public async Task Cve_2017_7748_lengths_beyond_the_push(byte[] octets, MmsErrorCode code)
    {
        Assert.False(WspPushView.TryDecode(octets, out _, out MmsError error));

        Assert.Equal(code, error.Code);
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>CVE-2018-14339: in Wireshark before 2.6.2 an item's offset and length were not checked, and the MMSE dissector looped without
    /// end.</summary>
    [Theory]
    [InlineData(0x1E)] // Short-length 30
    [InlineData(0x01)] // Short-length 1, and nothing follows
    public async Task Cve_2018_14339_lengths_beyond_the_PDU(byte length)
    {
        for (int header = 0x80; header <= 0xFF; header++)
        {
            byte[] octets = [.. Start, (byte)header, length];

            Assert.False(MmsPdu.TryDecode(octets, out _, out MmsError error));
            Assert.Equal(new MmsError(MmsErrorCode.BadValueLength, 3, (byte)header), error);
            await EntryPoints.TryAllAsync(octets);
        }
    }

    /// <summary>CVE-2018-19622: get_value_length of the MMSE dissector of Wireshark before 2.6.5 gave lengths that overflow the offset, and it
    /// looped without end.</summary>
    [Theory]
    [MemberData(nameof(Wrapping))]
    public async Task Cve_2018_19622_lengths_that_overflow_the_offset(byte[] length)
    {
        byte[] octets =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x96, 0x1F, .. length, 0xEA, 0x41, 0x00, // Subject: Length-quote, its length, utf-8, A
        ];
        byte[] inContentType = [0x8C, 0x84, 0x84, 0x1F, .. length, 0xA3, 0x00]; // Content-Type: Length-quote, its length, multipart.mixed
        byte[] inPart =
        [
            0x8C, 0x84, 0x84, 0xA3, // M-Retrieve.conf, Content-Type: multipart.mixed
            0x01, // nEntries: 1
            .. length, .. length, 0x83, 0x41, // HeadersLen, DataLen; text/plain; A
        ];

        Assert.False(MmsPdu.TryDecode(octets, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.BadValueLength, 3, 0x96), error);
        Assert.False(MmsPdu.TryDecode(inContentType, out _, out error));
        Assert.Equal(new MmsError(MmsErrorCode.BadValueLength, 3, 0x84), error);
        Assert.Equal(new MmsError(MmsErrorCode.BadMultipart, 5, 0), MmsDocument.Read(inPart).Error);
        await EntryPoints.TryAllAsync(octets);
        await EntryPoints.TryAllAsync(inContentType);
        await EntryPoints.TryAllAsync(inPart);
    }
}
