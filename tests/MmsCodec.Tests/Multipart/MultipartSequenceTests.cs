using System.Buffers;
using MmsCodec.Tests.Wsp;

namespace MmsCodec.Tests.Multipart;

/// <summary>WAP-230-WSP §8.5: multipart bodies in several segments read as they do in one.</summary>
public sealed class MultipartSequenceTests
{
    private static readonly byte[] Body = MultipartWriter.ToArray(
    [
        new(new ContentType("application/smil"), "<s/>"u8.ToArray(), WspHeader.ForContentId("sm")),
        new(ContentType.ForText(), "hi"u8.ToArray(), WspHeader.ForContentLocation("a1")),
        new(new ContentType("image/jpeg"), new byte[300], WspHeader.ForContentDisposition(ContentDisposition.Attachment("b.j"))),
        new(new ContentType("image/gif"), new byte[] { 1 }),
    ]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Segments_make_no_difference(int size)
    {
        AssertSameAsOneSpan(Body, size);
        for (int length = 0; length < Body.Length; length++)
        {
            AssertSameAsOneSpan(Body[..length], size);
        }
    }

    [Fact]
    public void Segments_make_no_difference_to_any_octets()
    {
        AnyOctets.Check(octets =>
        {
            AssertSameAsOneSpan(octets, 1);
            AssertSameAsOneSpan(octets, 3);
        });
    }

    [Fact]
    public void Data_are_slices_of_the_segments()
    {
        var parts = new MultipartSequenceReader(Segments.Of(Body, 100), new byte[64]);

        Assert.True(parts.MoveNext());
        Assert.True(parts.MoveNext());
        Assert.True(parts.MoveNext());
        Assert.Equal(300, parts.Current.DataLength);
        Assert.False(parts.Current.Data.IsSingleSegment);
        Assert.Equal("b.j", parts.Current.Name.ToString());
    }

    [Fact]
    public void Header_block_across_segments_must_fit_the_scratch_memory()
    {
        var parts = new MultipartSequenceReader(Segments.Of(Body, 5), new byte[10], offset: 50);

        Assert.False(parts.MoveNext());
        Assert.Equal(new MmsError(MmsErrorCode.LimitExceeded, 53, 0), parts.Error);
        Assert.True(new MultipartSequenceReader(Segments.Of(Body, 10_000), []).MoveNext());
    }

    [Theory]
    [InlineData("sm", 0)]
    [InlineData("a1", 1)]
    [InlineData("none", 0)]
    public void Root_is_named_by_start(string start, int index)
    {
        byte[] name = System.Text.Encoding.UTF8.GetBytes(start);
        var expected = new MultipartReader(Body);
        for (int i = 0; i <= index; i++)
        {
            Assert.True(expected.MoveNext());
        }

        Assert.True(new MultipartSequenceReader(Segments.Of(Body, 3), new byte[64]).TryFindRoot(new WspText(name), out SequencePartView root));
        Assert.Equal(expected.Current.Offset, root.Offset);
        Assert.False(new MultipartSequenceReader(ReadOnlySequence<byte>.Empty, default).TryFindRoot(new WspText(name), out _));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        ReadOnlySequence<byte> body = Segments.Of(Body, 16);
        byte[] scratch = new byte[64];

        Assert.Equal(0, Allocation.Of(() =>
        {
            var parts = new MultipartSequenceReader(body, scratch);
            while (parts.MoveNext())
            {
                _ = parts.Current.ContentType.Charset;
                _ = parts.Current.Name.IsEmpty;
            }
        }));
    }

    private static void AssertSameAsOneSpan(byte[] body, int size)
    {
        var expected = new MultipartReader(body, 7);
        var parts = new MultipartSequenceReader(Segments.Of(body, size), new byte[1000], 7);
        Assert.Equal(expected.DeclaredEntries, parts.DeclaredEntries);
        while (expected.MoveNext())
        {
            Assert.True(parts.MoveNext());
            Assert.Equal(expected.Current.Offset, parts.Current.Offset);
            Assert.Equal(expected.Current.DataOffset, parts.Current.DataOffset);
            Assert.Equal(expected.Current.PartHeaders.Octets, parts.Current.PartHeaders.Octets);
            Assert.Equal(expected.Current.Data.ToArray(), parts.Current.Data.ToArray());
            Assert.Equal(expected.Current.Name.ToString(), parts.Current.Name.ToString());
        }

        Assert.False(parts.MoveNext());
        Assert.Equal(expected.Error, parts.Error);
        Assert.Equal(expected.EntriesRead, parts.EntriesRead);
    }
}
