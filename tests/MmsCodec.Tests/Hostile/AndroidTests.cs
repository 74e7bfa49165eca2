namespace MmsCodec.Tests.Hostile;

/// <summary>What Android's messaging fell over.</summary>
public sealed class AndroidTests
{
    /// <summary>CVE-2014-8507: WAPPushManager of Android before 5.0 put application id and content type of a push into SQL as they came.
    /// They are handed out as they came here too, whole and as data: what uses them knows what they are.</summary>
    [Fact]
    public async Task Cve_2014_8507_quotes_in_application_id_and_content_type()
    {
        byte[] octets =
        [
            0x07, 0x06, // TID; Push
            0x1D, // HeadersLen: 29
            .. "a' or '1'='1"u8, 0x00, // Content-Type, as a text
            0xAF, .. "';drop table;"u8, 0x00, // X-Wap-Application-Id, as a text
            0x8C, // the body
        ];

        Assert.True(WspPushView.TryDecode(octets, out WspPushView push, out _));

        Assert.Equal("a' or '1'='1", push.ContentType.MediaType.ToString());
        Assert.Equal("';drop table;", push.ApplicationUri.ToString());
        Assert.Null(push.ApplicationId);
        Assert.False(push.CarriesMms);
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>CVE-2017-0780: a malformed MM made Android's Messages fall, and fall again after each start, for the MM was kept; parts
    /// without what one counts on.</summary>
    [Theory]
    [InlineData(new byte[] { 0x01, 0x00, 0x00 })] // a part without headers, not even a content type, and without data
    [InlineData(new byte[] { 0x01, 0x00, 0x01, 0x41 })] // data, but no content type
    [InlineData(new byte[] { 0x01, 0x01, 0x00, 0x00 })] // a content type of no length
    [InlineData(new byte[] { 0x01, 0x01, 0x00, 0x9E })] // image/jpeg without a name, an id, a location or data
    [InlineData(new byte[] { 0x01, 0x02, 0x00, 0x9E, 0x8E })] // Content-Location without a value
    [InlineData(new byte[] { 0x01, 0x03, 0x00, 0x9E, 0x8E, 0x00 })] // Content-Location of no length
    [InlineData(new byte[] { 0x01, 0x03, 0x00, 0x9E, 0xC0, 0x22 })] // Content-ID whose text does not end
    [InlineData(new byte[] { 0x01, 0x04, 0x00, 0x03, 0x9E, 0x85, 0x41 })] // a name parameter whose text does not end
    [InlineData(new byte[] { 0x00 })] // no parts at all
    public async Task Cve_2017_0780_parts_without_what_one_counts_on(byte[] body)
    {
        byte[] octets =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date
            0x84, 0xB3, // Content-Type: application/vnd.wap.multipart.related
            .. body,
        ];

        Assert.True(MmsPdu.TryDecode(octets, out MmsPdu? pdu, out _));

        // What can be kept can be read again: the MM comes back as it was when it is written.
        Assert.True(MmsPdu.TryDecode(pdu.Encode(), out MmsPdu? again, out _));
        Assert.Equal(pdu, again);
        await EntryPoints.TryAllAsync(octets);
    }
}
