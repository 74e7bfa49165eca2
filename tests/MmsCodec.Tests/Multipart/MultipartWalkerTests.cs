using MmsCodec.Tests.Wsp;

namespace MmsCodec.Tests.Multipart;

/// <summary>WAP-230-WSP §8.5: multipart bodies inside each other.</summary>
public sealed class MultipartWalkerTests
{
    [Fact]
    public void Entries_come_before_what_they_hold()
    {
        byte[] body = Body(
            Part("text/plain", [1]),
            Part("multipart/mixed",
                Body(
                    Part("image/gif", [2]),
                    Part("application/vnd.wap.multipart.related", Body(Part("image/png", [3]))),
                    Part("image/jpeg", [4]))),
            Part("text/html", [5]));

        Assert.Equal(
            ["0 text/plain", "0 multipart/mixed", "1 image/gif", "1 application/vnd.wap.multipart.related", "2 image/png", "1 image/jpeg", "0 text/html"],
            Walk(body, 8, out MmsError error));
        Assert.Equal(default, error);
    }

    [Fact]
    public void Offsets_count_from_the_pdu()
    {
        byte[] body = Body(Part("multipart/mixed", Body(Part("image/gif", [2]))));
        var parts = new MultipartWalker(body, offset: 100);

        Assert.True(parts.MoveNext());
        Assert.True(parts.MoveNext());
        Assert.Equal(2, parts.Current.Data[0]);
        Assert.Equal(100 + Array.IndexOf(body, (byte)2, 5), parts.Current.DataOffset);
    }

    [Fact]
    public void Eight_bodies_may_lie_inside_each_other_by_default()
    {
        byte[] body = Body(Part("image/gif", [9]));
        for (int depth = 1; depth < 8; depth++)
        {
            body = Body(Part("multipart/mixed", body));
        }

        Assert.Equal(8, WalkByDefault(body, out MmsError error));
        Assert.Equal(MmsErrorCode.None, error.Code);
        Assert.Equal(8, WalkByDefault(Body(Part("multipart/mixed", body)), out error));
        Assert.Equal(MmsErrorCode.NestedTooDeep, error.Code);

        static int WalkByDefault(byte[] body, out MmsError error)
        {
            MultipartWalker parts = new(body);
            int count = 0;
            while (parts.MoveNext())
            {
                count++;
            }

            error = parts.Error;
            return count;
        }
    }

    [Fact]
    public void Depth_is_bounded()
    {
        byte[] body = Part("image/gif", [9]).Data.ToArray();
        for (int depth = 0; depth < 20; depth++)
        {
            body = Body(Part("multipart/mixed", body));
        }

        Assert.Equal(3, Walk(body, 3, out MmsError error).Count);
        Assert.Equal(MmsErrorCode.NestedTooDeep, error.Code);
        Assert.Equal(MultipartWalker.GreatestDepth, Walk(body, MultipartWalker.GreatestDepth, out error).Count);
        Assert.Equal(MmsErrorCode.NestedTooDeep, error.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Walk(body, 0, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Walk(body, MultipartWalker.GreatestDepth + 1, out _));
    }

    [Fact]
    public void Deepest_body_that_is_allowed_is_read()
    {
        byte[] body = Body(Part("multipart/mixed", Body(Part("multipart/mixed", Body(Part("image/gif", [1]))))), Part("text/plain", []));

        Assert.Equal(4, Walk(body, 3, out MmsError error).Count);
        Assert.Equal(default, error);
        Assert.Equal(2, Walk(body, 2, out error).Count);
        Assert.Equal(MmsErrorCode.NestedTooDeep, error.Code);
    }

    [Fact]
    public void Inner_body_ends_where_its_part_ends()
    {
        // one entry: multipart/mixed of 4 octets: one entry that says 9 octets of data; then text/plain, which it must not take
        byte[] body = [0x02, 0x01, 0x04, 0x8C, 0x01, 0x01, 0x09, 0x9D, 0x01, 0x01, 0x83, 0x41];

        Assert.Equal(["0 multipart/mixed"], Walk(body, 8, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.BadMultipart, 5, 0), error);
    }

    [Fact]
    public void Inner_padding_and_empty_bodies_are_passed()
    {
        byte[] body = Body(
            Part("multipart/mixed", []),
            Part("multipart/mixed", [0x00, 0x00, 0x00]),
            Part("multipart/mixed", [.. Body(Part("image/gif", [1])), 0x00, 0x00]),
            Part("text/plain", [1]));

        Assert.Equal(
            ["0 multipart/mixed", "0 multipart/mixed", "0 multipart/mixed", "1 image/gif", "0 text/plain"], Walk(body, 8, out MmsError error));
        Assert.Equal(default, error);
    }

    [Fact]
    public void Any_octets_are_walked_to_their_end_or_a_fault_in_them()
    {
        AnyOctets.Check(octets =>
        {
            // one entry: multipart/mixed, the octets
            byte[] body = Body(Part("multipart/mixed", octets));
            var parts = new MultipartWalker(body, 100);
            int count = 0;
            while (parts.MoveNext())
            {
                count++;
                Assert.InRange(parts.Current.Offset, 101, 100 + body.Length);
                Assert.InRange(parts.Depth, 0, 7);
            }

            Assert.InRange(count, 1, body.Length);
            Assert.InRange(parts.Error.Offset, parts.Error.Code == MmsErrorCode.None ? 0 : 101, 100 + body.Length);
        });
    }

    [Fact]
    public void Walking_allocates_nothing()
    {
        byte[] body = Body(Part("multipart/mixed", Body(Part("image/gif", [1]))));

        Assert.Equal(0, Allocation.Of(() =>
        {
            foreach (PartView part in new MultipartWalker(body))
            {
                _ = part.DataLength;
            }
        }));
    }

    private static MmsPart Part(string mediaType, byte[] data) => new(new ContentType(mediaType), data);

    private static byte[] Body(params MmsPart[] parts) => MultipartWriter.ToArray(parts);

    private static List<string> Walk(byte[] body, int maxDepth, out MmsError error)
    {
        var walked = new List<string>();
        var parts = new MultipartWalker(body, 0, maxDepth);
        while (parts.MoveNext())
        {
            walked.Add($"{parts.Depth} {parts.Current.ContentType.MediaType.ToString()}");
        }

        error = parts.Error;
        return walked;
    }
}
