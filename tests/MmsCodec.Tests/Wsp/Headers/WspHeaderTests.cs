namespace MmsCodec.Tests.Wsp.Headers;

/// <summary>WAP-230-WSP §8.4.2.6: headers of multipart entries and pushes; §8.4.1.2: how far their values go.</summary>
public sealed class WspHeaderTests
{
    [Fact]
    public void Headers_are_numbers_or_texts()
    {
        byte[] octets =
        [
            0x8E, 0x61, 0x00, // Content-Location "a"
            0xC0, 0x22, 0x3C, 0x61, 0x3E, 0x00, // Content-ID "<a>
            .. "X-Oma\0"u8, .. "b c\0"u8, // an application header
            0xAE, 0x01, 0x81, // Content-Disposition: attachment
            0xD0, 0x85, // 0x50 is not assigned
        ];
        WspHeaderEnumerator headers = new WspHeaders(octets, 10).GetEnumerator();

        Assert.True(headers.MoveNext());
        AssertHeader(headers.Current, "Content-Location", 0x0E, 10, 3, [0x61, 0x00]);
        Assert.True(headers.Current.TryRead<WspText, UriSyntax>(out WspText location));
        Assert.Equal("a", location.ToString());
        Assert.True(headers.MoveNext());
        AssertHeader(headers.Current, "Content-ID", 0x40, 13, 6, [0x22, 0x3C, 0x61, 0x3E, 0x00]);
        Assert.True(headers.MoveNext());
        AssertHeader(headers.Current, "X-Oma", null, 19, 10, [0x62, 0x20, 0x63, 0x00]);
        Assert.True(headers.MoveNext());
        AssertHeader(headers.Current, "Content-Disposition", 0x2E, 29, 3, [0x01, 0x81]);
        Assert.True(headers.MoveNext());
        AssertHeader(headers.Current, "0x50", 0x50, 32, 2, [0x85]);
        Assert.False(headers.MoveNext());
        Assert.Equal(default, headers.Error);

        WspHeader[] owned = new WspHeaders(octets, 10).ToOwned();
        Assert.Equal(octets, Encode.Value(WspLength.OfHeaders(owned), (ref w) => w.WriteHeaders(owned)));
    }

    [Theory]
    [InlineData(new byte[] { 0xB4, 0x81 }, "Push-Flag", 0x34, true)]
    [InlineData(new byte[] { 0xB4, 0x81 }, "Push-Flag", 0x35, false)]
    [InlineData(new byte[] { 0x70, 0x75, 0x73, 0x68, 0x2D, 0x66, 0x6C, 0x61, 0x67, 0x00, 0x31, 0x00 }, "push-flag", 0x34, true)] // as text
    [InlineData(new byte[] { 0x70, 0x75, 0x73, 0x68, 0x00, 0x31, 0x00 }, "push", 0x34, false)]
    public void Header_is_known_by_number_and_by_name(byte[] octets, string name, int code, bool isIt)
    {
        WspHeaderEnumerator headers = new WspHeaders(octets, 0).GetEnumerator();

        Assert.True(headers.MoveNext());
        Assert.Equal(name, headers.Current.Name);
        Assert.Equal(isIt, headers.Current.Is(code));
        Assert.Equal(isIt, new WspHeaders(octets, 0).TryFind(code, out _));
    }

    [Theory]
    [InlineData(new byte[] { 0x7F, 0x02, 0x8E, 0x81 })] // shift delimiter and page 2
    [InlineData(new byte[] { 0x02, 0x8E, 0x81 })] // page 2 alone
    public void Shift_sequence_changes_the_code_page(byte[] octets)
    {
        // after it 0x0E is not Content-Location; back on page 1 it is
        byte[] back = [.. octets, 0x01, 0x8E, 0x61, 0x00];
        WspHeaderEnumerator headers = new WspHeaders(back, 0).GetEnumerator();

        Assert.True(headers.MoveNext());
        Assert.Equal(2, headers.Current.CodePage);
        Assert.Equal("0x0E", headers.Current.Name);
        Assert.False(headers.Current.Is(0x0E));
        Assert.True(headers.MoveNext());
        Assert.Equal(1, headers.Current.CodePage);
        Assert.True(headers.Current.Is(0x0E));
        Assert.False(headers.MoveNext());
        Assert.Equal(default, headers.Error);

        WspHeader[] owned = new WspHeaders(back, 0).ToOwned();

        // delimiter, page 2, header; delimiter, page 1, header
        byte[] written = [0x7F, 0x02, 0x8E, 0x81, 0x7F, 0x01, 0x8E, 0x61, 0x00];
        Assert.Equal(written, Encode.Value(WspLength.OfHeaders(owned), (ref w) => w.WriteHeaders(owned)));
        Assert.Equal(owned, new WspHeaders(written, 0).ToOwned());
    }

    [Theory]
    [InlineData(new byte[] { 0xB4, 0x03, 0x01, 0x02, 0x03 }, new byte[] { 0x03, 0x01, 0x02, 0x03 })] // a value by its length
    [InlineData(new byte[] { 0xB4, 0x1F, 0x01, 0x02 }, new byte[] { 0x1F, 0x01, 0x02 })] // by a long length
    [InlineData(new byte[] { 0xB4, 0x00 }, new byte[] { 0x00 })] // empty
    [InlineData(new byte[] { 0x8E, 0xC3, 0xA4, 0x00 }, new byte[] { 0xC3, 0xA4, 0x00 })] // a text header without its quote
    [InlineData(new byte[] { 0x8E, 0x80, 0x61, 0x00 }, new byte[] { 0x80, 0x61, 0x00 })]
    [InlineData(new byte[] { 0x8E, 0x20, 0x61, 0x00 }, new byte[] { 0x20, 0x61, 0x00 })]
    [InlineData(new byte[] { 0x8E, 0x02, 0x61, 0x00 }, new byte[] { 0x02, 0x61, 0x00 })] // a length where a text belongs
    [InlineData(new byte[] { 0x8E, 0x1F, 0x02, 0x61, 0x00 }, new byte[] { 0x1F, 0x02, 0x61, 0x00 })]
    [InlineData(new byte[] { 0x8E, 0x85 }, new byte[] { 0x85 })] // a number where a text belongs
    [InlineData(new byte[] { 0x58, 0x00, 0xC3, 0xA4, 0x00 }, new byte[] { 0xC3, 0xA4, 0x00 })] // an application header without its quote
    [InlineData(new byte[] { 0x58, 0x00, 0x02, 0x61, 0x62 }, new byte[] { 0x02, 0x61, 0x62 })] // and one with a length
    [InlineData(new byte[] { 0x58, 0x00, 0x00 }, new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x00, 0x00, 0xB4, 0x81, 0x00 }, new byte[] { 0x81 })] // padding
    public void Value_goes_as_far_as_its_first_octet_says(byte[] octets, byte[] value)
    {
        WspHeaderEnumerator headers = new WspHeaders(octets, 0).GetEnumerator();

        Assert.True(headers.MoveNext());
        Assert.Equal(value, headers.Current.Value);
        Assert.False(headers.MoveNext());
        Assert.Equal(default, headers.Error);
    }

    [Theory]
    [InlineData(new byte[] { 0xB4 }, MmsErrorCode.Truncated, 1, 0xB4)] // no value
    [InlineData(new byte[] { 0xB4, 0x02, 0x00 }, MmsErrorCode.BadValueLength, 1, 0xB4)]
    [InlineData(new byte[] { 0x8E, 0x61 }, MmsErrorCode.UnterminatedText, 1, 0x8E)]
    [InlineData(new byte[] { 0x58, 0x2D }, MmsErrorCode.UnterminatedText, 0, 0)] // a name that does not end
    [InlineData(new byte[] { 0x58, 0x00, 0x61 }, MmsErrorCode.UnterminatedText, 2, 0)]
    [InlineData(new byte[] { 0x7F }, MmsErrorCode.Truncated, 1, 0)] // a shift to no page
    public void Header_that_cannot_be_followed_says_where(byte[] octets, MmsErrorCode code, long offset, byte header)
    {
        // after one that can
        var headers = new WspHeaders([0xB4, 0x81, .. octets], 10);

        Assert.Single(headers.ToOwned());
        Assert.False(headers.CanBeFollowed(out MmsError error));
        Assert.Equal(new MmsError(code, 12 + offset, header), error);
    }

    [Fact]
    public void Headers_are_made_of_what_they_stand_for()
    {
        // Content-ID: quoted string with angle brackets
        Assert.Equal([0xC0, 0x22, 0x3C, 0x61, 0x3E, 0x00], Write(WspHeader.ForContentId("a")));
        Assert.Equal([0xC0, 0x22, 0x3C, 0x61, 0x3E, 0x00], Write(WspHeader.ForContentId("<a>")));
        Assert.Equal([0x8E, 0x61, 0x20, 0x62, 0x00], Write(WspHeader.ForContentLocation("a b")));
        Assert.Equal([0x8E, 0x7F, 0xC3, 0xA4, 0x00], Write(WspHeader.ForContentLocation("ä")));
        Assert.Equal([0xAE, 0x01, 0x82], Write(WspHeader.ForContentDisposition(ContentDisposition.Inline())));
        Assert.Equal([0xAF, 0x84], Write(WspHeader.ForApplicationId(4)));
        Assert.Equal([0xAF, 0x84], Write(WspHeader.ForApplicationId("x-wap-application:mms.ua")));
        Assert.Equal([0xAF, 0x61, 0x3A, 0x62, 0x00], Write(WspHeader.ForApplicationId("a:b")));
        Assert.Equal([0xAF, 0x02, 0x80, 0x00], Write(WspHeader.ForApplicationId(0x8000)));
        Assert.Equal([0xB1, 0x61, 0x00], Write(WspHeader.ForInitiatorUri("a")));
        Assert.Equal([0xB4, 0x87], Write(WspHeader.ForPushFlag(7)));
        Assert.Equal([0xB4, 0xFF], Write(WspHeader.ForPushFlag(127)));
        Assert.Equal([0xAF, 0x80], Write(WspHeader.ForApplicationId(0)));
        Assert.Equal([0xFF, 0x81], Write(WspHeader.FromOctets(127, [0x81])));
        Assert.Equal([0x80, 0x81], Write(WspHeader.FromOctets(0, [0x81])));
        Assert.Equal([0x58, 0x00, 0x61, 0x62, 0x00], Write(WspHeader.FromText("X", "ab")));
        Assert.Equal([0x92, 0x02, 0x01, 0x02], Write(WspHeader.FromOctets(0x12, [0x02, 0x01, 0x02])));
    }

    [Fact]
    public void Headers_that_differ_in_anything_have_other_hash_codes()
    {
        WspHeader[] headers =
        [
            WspHeader.FromText("X", "a"), WspHeader.FromText("X", "b"), WspHeader.FromText("Y", "a"),
            WspHeader.ForContentLocation("a"), WspHeader.ForInitiatorUri("a"), WspHeader.ForInitiatorUri("b"),
        ];

        Assert.Distinct(headers.Select(header => header.GetHashCode()));
        Assert.Distinct(headers);
        Assert.False(headers[0].Equals(null));
    }

    [Fact]
    public void Only_texts_of_text_headers_go_on_without_their_quote()
    {
        // Push-Flag: a number of one octet; after it Content-Location
        WspHeader[] headers = new WspHeaders([0xB4, 0xC3, 0x8E, 0x61, 0x00], 0).ToOwned();

        Assert.Equal([WspHeader.FromOctets(0x34, [0xC3]), WspHeader.ForContentLocation("a")], headers);
    }

    [Fact]
    public void Headers_are_not_made_of_anything_else()
    {
        Assert.Throws<ArgumentException>(() => WspHeader.ForContentId(""));
        Assert.Throws<ArgumentException>(() => WspHeader.ForContentId("a\"b"));
        Assert.Throws<ArgumentException>(() => WspHeader.ForContentLocation("a\0"));
        Assert.Throws<ArgumentException>(() => WspHeader.FromText("a b", "c"));
        Assert.Throws<ArgumentException>(() => WspHeader.FromText("a", "\n"));
        Assert.Throws<ArgumentException>(() => WspHeader.FromOctets(0x12, [0x02, 0x01])); // cut
        Assert.Throws<ArgumentException>(() => WspHeader.FromOctets(0x12, [0x81, 0x82])); // two values
        Assert.Throws<ArgumentException>(() => WspHeader.FromOctets(0x12, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => WspHeader.FromOctets(128, [0x81]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WspHeader.FromOctets(-1, [0x81]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WspHeader.ForPushFlag(128));
        Assert.Throws<ArgumentOutOfRangeException>(() => WspHeader.ForApplicationId(-1));
    }

    [Fact]
    public void Header_is_printed_with_its_name_and_octets()
    {
        // WAP-230-WSP Table 39: Content-Location is 0x0E.
        WspHeader header = WspHeader.FromOctets(0x0E, "a.gif\0"u8);

        Assert.Equal("WspHeader { Name = Content-Location, Value = 612E67696600 }", header.ToString());
    }

    [Fact]
    public void Headers_are_equal_by_what_is_written()
    {
        Assert.Equal(WspHeader.ForContentId("a"), WspHeader.ForContentId("<a>"));
        Assert.Equal(WspHeader.ForContentId("a").GetHashCode(), WspHeader.ForContentId("<a>").GetHashCode());
        Assert.NotEqual(WspHeader.ForContentId("a"), WspHeader.ForContentId("b"));
        Assert.NotEqual(WspHeader.ForContentLocation("a"), WspHeader.ForInitiatorUri("a"));
        Assert.NotEqual(WspHeader.FromText("a", "b"), WspHeader.FromText("A", "b"));
    }

    [Fact]
    public void Any_octets_are_followed_to_their_end_or_a_fault_in_them()
    {
        int read = 0;
        AnyOctets.Check(octets =>
        {
            WspHeaderEnumerator headers = new WspHeaders(octets, 100).GetEnumerator();
            long end = 100;
            while (headers.MoveNext())
            {
                read++;
                WspHeaderView header = headers.Current;
                Assert.InRange(header.Offset, end, 99 + octets.Length);
                end = header.Offset + header.Length;
                Assert.InRange(end, header.Offset + 2, 100 + octets.Length);
                Assert.NotEmpty(header.Name);
            }

            Assert.InRange(headers.Error.Offset, headers.Error.Code == MmsErrorCode.None ? 0 : 100, 100 + octets.Length);
        });

        Assert.InRange(read, 2000, int.MaxValue);
    }

    private static byte[] Write(WspHeader header)
    {
        return Encode.Value(WspLength.OfHeaders([header]), (ref w) => w.WriteHeaders([header]));
    }

    private static void AssertHeader(WspHeaderView header, string name, int? code, long offset, int length, byte[] value)
    {
        Assert.Equal((name, code, offset, length), (header.Name, header.Code, header.Offset, header.Length));
        Assert.Equal(value, header.Value);
        Assert.Equal(name, header.ToOwned().Name);
    }
}
