namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.2: Value-length; §8.4.1.2: how to get past a value.</summary>
public sealed class ValueLengthTests
{
    [Theory]
    [InlineData(new byte[] { 0 }, 0)]
    [InlineData(new byte[] { 30 }, 30)]
    [InlineData(new byte[] { 31, 31 }, 31)]
    [InlineData(new byte[] { 31, 0x81, 0x00 }, 128)]
    [InlineData(new byte[] { 31, 0x82, 0x2C }, 300)]
    public void Length_is_short_up_to_30(byte[] octets, int length)
    {
        var reader = new WspReader([.. octets, .. new byte[length]]);

        Assert.True(reader.TryReadValueLength(out int read));
        Assert.Equal(length, read);
        Assert.Equal(length, reader.Remaining);
        Assert.Equal(octets, Encode.Value(WspLength.OfValueLength(length), (ref w) => w.WriteValueLength(length)));
    }

    [Fact]
    public void Quoted_length_may_be_short()
    {
        // Length-quote, 2; two octets
        var reader = new WspReader([31, 2, 0xAA, 0xBB]);

        Assert.True(reader.TryReadValueLength(out int length));
        Assert.Equal(2, length);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 32, 0 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0x7F, 0 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0x80, 0 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0xFF, 0 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 3, 1, 2 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 31 }, MmsErrorCode.Truncated, 1)]
    [InlineData(new byte[] { 31, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 31, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, MmsErrorCode.BadUintvar, 1)]
    public void Length_that_is_none_or_too_long_is_refused(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets, offset: 50);

        Assert.False(reader.TryReadValueLength(out int length));
        Assert.Equal(0, length);
        Assert.Equal(new MmsError(code, 50 + offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Negative_length_is_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WspLength.OfValueLength(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Encode.Value(1, (ref w) => w.WriteValueLength(-1)));
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 0xAA }, 1)] // no octets follow
    [InlineData(new byte[] { 0x02, 0xAA, 0xBB, 0xCC }, 3)] // two octets follow
    [InlineData(new byte[] { 0x1F, 0x01, 0xAA, 0xBB }, 3)] // length-quote, one octet
    [InlineData(new byte[] { 0x20, 0x41, 0x00, 0xBB }, 3)] // text
    [InlineData(new byte[] { 0x7F, 0x80, 0x00, 0xBB }, 3)] // quoted text
    [InlineData(new byte[] { 0x80, 0xAA }, 1)] // one octet
    [InlineData(new byte[] { 0xFF, 0xAA }, 1)] // one octet
    public void Value_is_skipped_by_its_first_octet(byte[] octets, int skipped)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TrySkipValue());
        Assert.Equal(skipped, reader.Position);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x02, 0xAA }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0x1F, 0x80 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { 0x41, 0x42 }, MmsErrorCode.UnterminatedText, 0)]
    public void Value_that_does_not_end_is_not_skipped(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(reader.TrySkipValue());
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }
}
