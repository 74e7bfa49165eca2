namespace MmsCodec.Tests.Pdus;

/// <summary>Bodies, which are slices of the PDU.</summary>
public sealed class BodyTests
{
    private static readonly byte[] Nested =
    [
        0x8C, 0x84,                                    // 0: X-Mms-Message-Type: M-Retrieve.conf
        0x8D, 0x93,                                    // 2: X-Mms-MMS-Version: 1.3
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,            // 4: Date: 1107259200
        0x84, 0xA3,                                    // 10: Content-Type: application/vnd.wap.multipart.mixed
        0x02,                                          // 12: 2 parts
        0x01, 0x12, 0xA6,                              // 13: 1 octet of headers, 18 of data: application/vnd.wap.multipart.alternative
        0x02,                                          // 16: 2 parts
        0x01, 0x02, 0x83, (byte)'H', (byte)'i',        // 17: text/plain, Hi
        0x01, 0x09, 0x82, .. "<b>Hi</b>"u8,            // 22: text/html
        0x05, 0x03, 0x9E, 0x8E, .. "p1"u8, 0x00,       // 34: image/jpeg, Content-Location: p1
        0xFF, 0xD8, 0xFF,                              // 41: data
    ];

    [Fact]
    public void Parts_are_slices_of_the_PDU()
    {
        Assert.True(RetrieveConfView.TryDecode(Nested, out RetrieveConfView view, out _));

        Assert.Equal(12, view.Headers.Length);
        Assert.Equal(Nested[12..], view.Body);
        MultipartReader parts = view.Parts;
        Assert.Equal(2u, parts.DeclaredEntries);
        Assert.True(parts.MoveNext());
        Assert.Equal("application/vnd.wap.multipart.alternative", parts.Current.ContentType.ToString());
        Assert.Equal(16, parts.Current.DataOffset);
        Assert.Equal(Nested[16..34], parts.Current.Data);
        Assert.True(parts.MoveNext());
        Assert.Equal("image/jpeg", parts.Current.ContentType.ToString());
        Assert.Equal("p1", parts.Current.ContentLocation.ToString());
        Assert.Equal(41, parts.Current.DataOffset);
        Assert.Equal((byte[])[0xFF, 0xD8, 0xFF], parts.Current.Data);
        Assert.False(parts.MoveNext());
        Assert.Equal(default, parts.Error);
    }

    [Fact]
    public void Parts_of_parts_are_found()
    {
        Assert.True(RetrieveConfView.TryDecode(Nested, out RetrieveConfView view, out _));

        var found = new List<string>();
        foreach (PartView part in new MultipartWalker(view.Body, view.Headers.Length))
        {
            found.Add($"{part.DataOffset} {part.DataLength} {part.ContentType.ToString()}");
        }

        Assert.Equal(
            ["16 18 application/vnd.wap.multipart.alternative", "20 2 text/plain", "25 9 text/html", "41 3 image/jpeg"],
            found);
    }

    [Fact]
    public void Record_keeps_the_body_as_it_is()
    {
        RetrieveConf pdu = RetrieveConf.Decode(Nested);

        Assert.Equal(Nested[12..], pdu.Body.Span);
        Assert.Equal(Nested, pdu.Encode());
    }

    [Fact]
    public void Text_body_is_read()
    {
        byte[] octets =
        [
            0x8C, 0x84,                                // X-Mms-Message-Type: M-Retrieve.conf
            0x99, 0xE2,                                // X-Mms-Retrieve-Status: Error-permanent-message-not-found
            0x84, 0x03, 0x83, 0x81, 0xEA,              // Content-Type: 3 octets, text/plain; charset=utf-8
            .. "gone"u8,                               // body
        ];

        Assert.True(RetrieveConfView.TryDecode(octets, out RetrieveConfView view, out _));

        Assert.Equal(MmsRetrieveStatus.ErrorPermanentMessageNotFound, view.RetrieveStatus);
        Assert.Equal(106, view.ContentType.Charset);
        Assert.Equal("gone"u8, view.Body);
        Assert.True(view.Headers.HasBody);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 })] // a Content-general-form of no octets
    [InlineData(new byte[] { 0x02, 0x81, 0xEA })] // no media type that has a name
    [InlineData(new byte[] { 0x05, 0x83, 0x85, 0x41, 0x42, 0x43 })] // a parameter that breaks off
    [InlineData(new byte[] { 0xFF })] // no media type that has a name
    [InlineData(new byte[] { 0x61, 0x2F, 0x62, 0x00 })] // a/b
    public void Body_follows_any_content_type(byte[] contentType)
    {
        byte[] octets =
        [
            0x8C, 0x84,                                // X-Mms-Message-Type: M-Retrieve.conf
            0x84, .. contentType,                      // Content-Type
            .. "Hi"u8,                                 // body
        ];

        Assert.True(RetrieveConfView.TryDecode(octets, out RetrieveConfView view, out _));

        Assert.Equal("Hi"u8, view.Body);
        Assert.Equal("Hi"u8, RetrieveConf.Decode(octets).Body.Span);
    }

    [Fact]
    public void Body_may_be_empty()
    {
        Assert.True(RetrieveConfView.TryDecode([0x8C, 0x84, 0x84, 0xA3], out RetrieveConfView view, out _));

        Assert.True(view.Headers.HasBody);
        Assert.True(view.Body.IsEmpty);
        Assert.False(view.Parts.MoveNext());
    }

    [Fact]
    public void PDU_without_content_type_has_no_body()
    {
        Assert.True(RetrieveConfView.TryDecode([0x8C, 0x84, 0x8D, 0x93, 0x00, 0x00], out RetrieveConfView view, out _));

        Assert.False(view.Headers.HasBody);
        Assert.True(view.Body.IsEmpty);
        Assert.True(view.ContentType.IsEmpty);
    }
}
