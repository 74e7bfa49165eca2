using MmsCodec.Tests.Wsp;

namespace MmsCodec.Tests.Multipart;

/// <summary>WAP-230-WSP §8.5: multipart bodies over one span.</summary>
public sealed class MultipartTests
{
    /// <summary>Three entries: a presentation, a text with a location, an image with a disposition.</summary>
    private static readonly byte[] ThreeParts =
    [
        0x03, // three entries
        0x18, 0x04, // 24 octets of headers, 4 of data
        .. "application/smil\0"u8,
        0xC0, 0x22, 0x3C, 0x73, 0x6D, 0x3E, 0x00, // Content-ID "<sm>
        .. "<s/>"u8,
        0x08, 0x02, // 8 octets of headers, 2 of data
        0x03, 0x83, 0x81, 0xEA, // text/plain; charset=utf-8
        0x8E, 0x61, 0x31, 0x00, // Content-Location a1
        .. "hi"u8,
        0x09, 0x00, // 9 octets of headers, no data
        0x9E, // image/jpeg
        0xAE, 0x06, 0x81, 0x86, 0x62, 0x2E, 0x6A, 0x00, // Content-Disposition: attachment; filename=b.j
    ];

    [Fact]
    public void Entries_are_slices_of_the_body()
    {
        var parts = new MultipartReader(ThreeParts, offset: 100);

        Assert.Equal(3u, parts.DeclaredEntries);
        Assert.True(parts.MoveNext());
        PartView part = parts.Current;
        Assert.Equal((101, 24, 4, 127), (part.Offset, part.HeadersLength, part.DataLength, part.DataOffset));
        Assert.Equal("application/smil", part.ContentType.MediaType.ToString());
        Assert.Equal("<sm>", part.ContentId.ToString());
        Assert.True(part.ContentLocation.IsEmpty);
        Assert.True(part.ContentDisposition.IsEmpty);
        Assert.True(part.Name.IsEmpty);
        Assert.Equal("<s/>"u8, part.Data);

        Assert.True(parts.MoveNext());
        part = parts.Current;
        Assert.Equal((131, 8, 2, 141), (part.Offset, part.HeadersLength, part.DataLength, part.DataOffset));
        Assert.Equal(106, part.ContentType.Charset);
        Assert.Equal("a1", part.ContentLocation.ToString());
        Assert.Equal("a1", part.Name.ToString());
        Assert.Equal("hi"u8, part.Data);

        Assert.True(parts.MoveNext());
        part = parts.Current;
        Assert.Equal((143, 9, 0, 154), (part.Offset, part.HeadersLength, part.DataLength, part.DataOffset));
        Assert.Equal(0x1E, part.ContentType.MediaType.WellKnown);
        Assert.Equal("attachment", part.ContentDisposition.Disposition);
        Assert.Equal("b.j", part.Name.ToString());
        Assert.True(part.PartHeaders.CanBeFollowed(out _));

        Assert.False(parts.MoveNext());
        Assert.Equal(default, parts.Error);
        Assert.Equal(3u, parts.EntriesRead);
    }

    [Fact]
    public void Parts_are_written_as_they_were()
    {
        var parts = new List<MmsPart>();
        foreach (PartView part in new MultipartReader(ThreeParts))
        {
            parts.Add(part.ToOwned());
        }

        Assert.Equal(ThreeParts.Length, MultipartWriter.LengthOf(parts));
        Assert.Equal(ThreeParts, MultipartWriter.ToArray(parts));
        var pieces = new System.Buffers.ArrayBufferWriter<byte>();
        MultipartWriter.Write(parts, pieces);
        Assert.Equal(ThreeParts, pieces.WrittenSpan);
        Assert.Equal(("<sm>", null, null), (parts[0].ContentId, parts[0].ContentLocation, parts[0].Name));
        Assert.Equal((null, "a1", "a1"), (parts[1].ContentId, parts[1].ContentLocation, parts[1].Name));
        Assert.Equal("b.j", parts[2].Name);
        Assert.Equal(ContentDisposition.Attachment("b.j"), parts[2].ContentDisposition);
    }

    [Fact]
    public void Parts_are_made_of_what_they_hold()
    {
        MmsPart[] parts =
        [
            new(new ContentType("application/smil"), "<s/>"u8.ToArray(), WspHeader.ForContentId("sm")),
            new(ContentType.ForText(), "hi"u8.ToArray(), WspHeader.ForContentLocation("a1")),
            new(new ContentType("image/jpeg"), default, WspHeader.ForContentDisposition(ContentDisposition.Attachment("b.j"))),
        ];

        Assert.Equal(ThreeParts, MultipartWriter.ToArray(parts));
        Assert.Equal([0x00], MultipartWriter.ToArray([]));
        Assert.Throws<ArgumentException>(() => MultipartWriter.Write(parts, new byte[ThreeParts.Length - 1]));
    }

    [Fact]
    public void Long_parts_take_long_lengths()
    {
        MmsPart[] parts = [new(new ContentType("image/jpeg"), new byte[20_000], WspHeader.ForContentLocation(new string('a', 200)))];
        byte[] body = MultipartWriter.ToArray(parts);

        // one entry; 203 octets of headers; 20000 octets of data; image/jpeg
        Assert.Equal([0x01, 0x81, 0x4B, 0x81, 0x9C, 0x20, 0x9E], body[..7]);
        Assert.Equal(6 + 203 + 20_000, body.Length);
        var reader = new MultipartReader(body);
        Assert.True(reader.MoveNext());
        Assert.Equal(parts[0], reader.Current.ToOwned());
        Assert.False(reader.MoveNext());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(127)]
    public void Number_of_entries_is_not_trusted(byte declared)
    {
        byte[] body = [declared, .. ThreeParts[1..]];
        var parts = new MultipartReader(body);

        while (parts.MoveNext())
        {
        }

        Assert.Equal(declared, parts.DeclaredEntries);
        Assert.Equal(3u, parts.EntriesRead);
        Assert.Equal(default, parts.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Padding_is_no_entry(int nuls)
    {
        // one entry: text/plain, no data but the padding
        var parts = new MultipartReader([0x01, 0x01, 0x01, 0x83, 0x41, .. new byte[nuls]]);

        Assert.True(parts.MoveNext());
        Assert.False(parts.MoveNext());
        Assert.Equal(default, parts.Error);
    }

    [Fact]
    public void Data_may_end_in_nuls()
    {
        // two entries: text/plain with two NULs; text/plain with two NULs
        var parts = new MultipartReader([0x02, 0x01, 0x02, 0x83, 0x00, 0x00, 0x01, 0x02, 0x83, 0x00, 0x00]);

        Assert.True(parts.MoveNext());
        Assert.Equal(2, parts.Current.DataLength);
        Assert.True(parts.MoveNext());
        Assert.Equal(2, parts.Current.DataLength);
        Assert.False(parts.MoveNext());
        Assert.Equal(default, parts.Error);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)] // no number of entries
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 }, MmsErrorCode.BadUintvar, 0)]
    [InlineData(new byte[] { 0x01, 0x81 }, MmsErrorCode.Truncated, 2)] // the headers' length is cut
    [InlineData(new byte[] { 0x01, 0x01 }, MmsErrorCode.Truncated, 2)] // no length of the data
    [InlineData(new byte[] { 0x01, 0x02, 0x00, 0x83 }, MmsErrorCode.BadMultipart, 1)] // headers beyond the end
    [InlineData(new byte[] { 0x01, 0x01, 0x05, 0x83, 0x41 }, MmsErrorCode.BadMultipart, 1)] // data beyond the end
    [InlineData(new byte[] { 0x01, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F, 0x83 }, MmsErrorCode.BadMultipart, 1)]
    public void Body_that_cannot_be_followed_says_where(byte[] body, MmsErrorCode code, long offset)
    {
        var parts = new MultipartReader(body, offset: 50);

        Assert.False(parts.MoveNext());
        Assert.False(parts.MoveNext());
        Assert.Equal(new MmsError(code, 50 + offset, 0), parts.Error);
    }

    [Fact]
    public void Every_truncation_ends_without_harm()
    {
        for (int length = 0; length < ThreeParts.Length; length++)
        {
            var parts = new MultipartReader(ThreeParts.AsSpan(0, length));
            while (parts.MoveNext())
            {
            }

            // The body can be cut between entries, and the last one has no data.
            Assert.Equal(length is not (1 or 31 or 43), parts.Error.Code != MmsErrorCode.None);
            Assert.InRange(parts.Error.Offset, 0, length);
        }
    }

    [Fact]
    public void Headers_that_cannot_be_followed_leave_the_data()
    {
        // one entry: a text content type that does not end; one octet of data
        var parts = new MultipartReader([0x01, 0x02, 0x01, 0x61, 0x62, 0x41]);

        Assert.True(parts.MoveNext());
        Assert.True(parts.Current.ContentType.IsEmpty);
        Assert.True(parts.Current.ContentId.IsEmpty);
        Assert.Equal("A"u8, parts.Current.Data);
        Assert.False(parts.Current.PartHeaders.CanBeFollowed(out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.UnterminatedText, 3, 0), error);
        Assert.False(parts.MoveNext());
        Assert.Equal(default, parts.Error);
    }

    [Fact]
    public void Entry_without_headers_has_no_content_type()
    {
        // one entry: no headers, one octet of data
        var parts = new MultipartReader([0x01, 0x00, 0x01, 0x41]);

        Assert.True(parts.MoveNext());
        Assert.True(parts.Current.ContentType.IsEmpty);
        Assert.True(parts.Current.Name.IsEmpty);
    }

    [Theory]
    [InlineData("<sm>", 0)] // by Content-ID
    [InlineData("sm", 0)] // angle brackets do not count
    [InlineData("\"<sm>\"", 0)] // nor do quotation marks
    [InlineData("a1", 1)] // by Content-Location
    [InlineData("<a1>", 1)]
    [InlineData("\"a1\"", 1)]
    [InlineData("none", 0)] // else the first
    [InlineData("", 0)]
    [InlineData("<>", 0)]
    public void Root_is_named_by_start(string start, int index)
    {
        var parts = new MultipartReader(ThreeParts);
        Assert.True(parts.MoveNext());
        long[] offsets = [1, 31, 43];

        Assert.True(parts.TryFindRoot(new WspText(System.Text.Encoding.UTF8.GetBytes(start)), out PartView root));
        Assert.Equal(offsets[index], root.Offset);
        Assert.Equal(1u, parts.EntriesRead);
    }

    [Fact]
    public void Content_id_goes_before_content_location()
    {
        MmsPart[] parts =
        [
            new(new ContentType("text/plain"), default),
            new(new ContentType("text/plain"), default, WspHeader.ForContentLocation("x")),
            new(new ContentType("text/plain"), default, WspHeader.ForContentLocation("x")),
            new(new ContentType("image/gif"), default, WspHeader.ForContentId("x")),
        ];

        PartView root;
        foreach (string start in (string[])["x", "<x>", "\"<x>\""])
        {
            var name = new WspText(System.Text.Encoding.UTF8.GetBytes(start));
            Assert.True(new MultipartReader(MultipartWriter.ToArray(parts)).TryFindRoot(name, out root));
            Assert.Equal("image/gif", root.ContentType.MediaType.ToString());
        }

        Assert.True(new MultipartReader(MultipartWriter.ToArray(parts[..3])).TryFindRoot(new WspText("x"u8), out root));
        Assert.Equal(4, root.Offset);
    }

    [Fact]
    public void Body_without_parts_has_no_root()
    {
        Assert.False(new MultipartReader([0x00]).TryFindRoot(new WspText("a"u8), out _));
        Assert.False(new MultipartReader([]).TryFindRoot(default, out _));
    }

    [Fact]
    public void Any_octets_are_followed_to_their_end_or_a_fault_in_them()
    {
        int read = 0;
        AnyOctets.Check(octets =>
        {
            // one entry: 4 octets of headers, 2 of data, if there are as many
            byte[] body = [0x01, 0x04, 0x02, .. octets];
            var parts = new MultipartReader(body, 100);
            long end = 101;
            while (parts.MoveNext())
            {
                read++;
                PartView part = parts.Current;
                Assert.InRange(part.Offset, end, 100 + body.Length);
                end = part.DataOffset + part.DataLength;
                Assert.InRange(end, part.Offset + 2, 100 + body.Length);
                MmsPart owned = part.ToOwned();
                Assert.Equal(part.ContentType.Charset, owned.ContentType.Charset);
                Assert.Equal(part.PartHeaders.CanBeFollowed(out MmsError error), error.Code == MmsErrorCode.None);
                Assert.InRange(error.Offset, 0, part.DataOffset);
            }

            Assert.InRange(parts.Error.Offset, parts.Error.Code == MmsErrorCode.None ? 0 : 100, 100 + body.Length);
            Assert.Equal(parts.EntriesRead > 0, new MultipartReader(body).TryFindRoot(new WspText("A"u8), out _));
        });

        Assert.InRange(read, 1000, int.MaxValue);
    }

    [Fact]
    public void Hostile_body_is_read_in_linear_time()
    {
        // Entries without headers and data, up to an octet that is no padding. To look for it from each of them would take many minutes.
        byte[] body = new byte[16_000_000];
        body[^1] = 0x01;
        var parts = new MultipartReader(body);
        while (parts.MoveNext())
        {
        }

        Assert.Equal(7_999_999u, parts.EntriesRead);
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        Assert.Equal(0, Allocation.Of(() =>
        {
            var parts = new MultipartReader(ThreeParts);
            while (parts.MoveNext())
            {
                _ = parts.Current.ContentType.Charset;
                _ = parts.Current.ContentId.IsEmpty;
                _ = parts.Current.Name.IsEmpty;
            }

            parts.TryFindRoot(new WspText("a1"u8), out _);
        }));
    }

    [Fact]
    public void Parts_are_equal_by_what_is_written()
    {
        MmsPart part = new(ContentType.ForText(), "hi"u8.ToArray(), WspHeader.ForContentId("a"));

        Assert.Equal(part, new(ContentType.ForText(), "hi"u8.ToArray(), WspHeader.ForContentId("a")));
        Assert.Equal(part.GetHashCode(), new MmsPart(ContentType.ForText(), "hi"u8.ToArray(), WspHeader.ForContentId("a")).GetHashCode());
        Assert.NotEqual(part, new(ContentType.ForText(), "ho"u8.ToArray(), WspHeader.ForContentId("a")));
        Assert.NotEqual(part, new(ContentType.ForText(charset: 3), "hi"u8.ToArray(), WspHeader.ForContentId("a")));
        Assert.NotEqual(part, new(ContentType.ForText(), "hi"u8.ToArray(), WspHeader.ForContentId("b")));
    }
}
