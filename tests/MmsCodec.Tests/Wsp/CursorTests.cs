namespace MmsCodec.Tests.Wsp;

public sealed class CursorTests
{
    [Fact]
    public void Slice_reads_on_its_own_and_counts_offsets_from_the_pdu()
    {
        // an octet; two octets of a value; an octet
        var reader = new WspReader([0x8A, 0x41, 0x42, 0x80], offset: 10);

        Assert.True(reader.TryReadOctet(out byte first));
        Assert.True(reader.TrySlice(2, out WspReader slice));
        Assert.True(reader.TryReadOctet(out byte last));

        Assert.Equal((0x8A, 0x80), (first, last));
        Assert.True(reader.IsAtEnd);
        Assert.Equal(2, slice.Remaining);
        Assert.Equal(11, slice.Offset);
        Assert.False(slice.TryReadTextString(out _));
        Assert.Equal(new MmsError(MmsErrorCode.UnterminatedText, 11, 0), slice.ToError());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Slice_beyond_the_end_is_refused(int length)
    {
        var reader = new WspReader([1, 2, 3, 4]);

        Assert.False(reader.TrySlice(length, out WspReader slice));
        Assert.Equal(0, slice.Remaining);
        Assert.False(reader.TryReadOctets(length, out ReadOnlySpan<byte> octets));
        Assert.True(octets.IsEmpty);
        Assert.Equal(new MmsError(MmsErrorCode.Truncated, 4, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Peeking_stays_where_it_is()
    {
        var reader = new WspReader([0x41]);

        Assert.True(reader.TryPeekOctet(out byte octet));
        Assert.Equal(0x41, octet);
        Assert.Equal(0, reader.Position);
        Assert.True(reader.TryReadOctet(out _));
        Assert.False(reader.TryPeekOctet(out octet));
        Assert.Equal(0, octet);
    }

    [Fact]
    public void Default_is_an_empty_cursor()
    {
        var reader = default(WspReader);

        Assert.True(reader.IsAtEnd);
        Assert.False(reader.TryReadOctet(out _));
        Assert.Equal(new MmsError(MmsErrorCode.Truncated, 0, 0), reader.ToError());
    }

    [Fact]
    public void Destination_that_is_too_short_is_an_argument_fault()
    {
        Assert.Throws<ArgumentException>(() => Encode.Value(3, (ref w) => w.WriteTextString("abc")));
        Assert.Throws<ArgumentException>(() => Encode.Value(3, (ref w) => w.WriteTextString("abc"u8)));
        Assert.Throws<ArgumentException>(() => Encode.Value(0, (ref w) => w.WriteOctet(1)));
    }

    [Theory]
    [InlineData(MmsErrorCode.UnterminatedText, 17, 0x98, "UnterminatedText at octet 17 (header 0x98)")]
    [InlineData(MmsErrorCode.NotAPdu, 0, 0, "NotAPdu at octet 0")]
    public void Error_reads_as_a_line(MmsErrorCode code, long offset, byte header, string expected)
    {
        var error = new MmsError(code, offset, header);

        Assert.Equal(expected, error.ToString());
        Assert.Equal(expected, new MmsFormatException(error).Message);
        Assert.Equal(error, new MmsFormatException(error).Error);
    }
}
