namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.1 and §8.4.2.3: Short-, Long-, Uintvar-integer and Integer-value.</summary>
public sealed class IntegerTests
{
    [Theory]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { 0xFF }, 127)]
    public void Short_integer_is_the_octet_without_its_top_bit(byte[] octets, byte value)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadShortInteger(out byte read));
        Assert.Equal(value, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfShortInteger(value), (ref w) => w.WriteShortInteger(value)));
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated)]
    [InlineData(new byte[] { 0x7F }, MmsErrorCode.BadInteger)]
    [InlineData(new byte[] { 0x01, 0x05 }, MmsErrorCode.BadInteger)]
    public void Short_integer_without_its_top_bit_is_refused(byte[] octets, MmsErrorCode code)
    {
        var reader = new WspReader(octets, offset: 7);

        Assert.False(reader.TryReadShortInteger(out _));
        Assert.Equal(new MmsError(code, 7, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Short_integer_above_127_is_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Encode.Value(1, (ref w) => w.WriteShortInteger(128)));
    }

    [Theory]
    [InlineData(new byte[] { 0x01, 0x00 }, 0UL)]
    [InlineData(new byte[] { 0x01, 0xFF }, 255UL)]
    [InlineData(new byte[] { 0x02, 0x01, 0x00 }, 256UL)]
    [InlineData(new byte[] { 0x03, 0x80, 0x02, 0x03 }, 0x800203UL)]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, ulong.MaxValue)]
    public void Long_integer_is_a_length_and_big_endian_octets(byte[] octets, ulong value)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadLongInteger(out ulong read));
        Assert.Equal(value, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfLongInteger(value), (ref w) => w.WriteLongInteger(value)));
    }

    [Fact]
    public void Long_integer_may_start_with_zeros()
    {
        // length 30; 28 zeros; 0x0102
        byte[] octets = [30, .. new byte[28], 0x01, 0x02];
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadLongInteger(out ulong value));
        Assert.Equal(0x0102UL, value);
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { 0x1F, 0x01 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { 0x80 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x02, 0x01 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { 0x09, 1, 0, 0, 0, 0, 0, 0, 0, 0 }, MmsErrorCode.BadInteger, 0)]
    public void Long_integer_that_cannot_be_read_says_where(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets, offset: 100);

        Assert.False(reader.TryReadLongInteger(out ulong value));
        Assert.Equal(0UL, value);
        Assert.Equal(new MmsError(code, 100 + offset, 0x8E), reader.ToError(header: 0x8E));
        Assert.Equal(0, reader.Position);
    }

    [Theory]
    [InlineData(new byte[] { 0x80 }, 0UL)]
    [InlineData(new byte[] { 0xFF }, 127UL)]
    [InlineData(new byte[] { 0x01, 0x80 }, 128UL)]
    [InlineData(new byte[] { 0x03, 0x01, 0x00, 0x00 }, 65536UL)]
    public void Integer_value_is_short_up_to_127(byte[] octets, ulong value)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadInteger(out ulong read));
        Assert.Equal(value, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfInteger(value), (ref w) => w.WriteInteger(value)));
    }

    [Fact]
    public void Integer_value_may_be_long_without_need()
    {
        // Long-integer of one octet, 5
        var reader = new WspReader([0x01, 0x05]);

        Assert.True(reader.TryReadInteger(out ulong value));
        Assert.Equal(5UL, value);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, 0u)]
    [InlineData(new byte[] { 0x7F }, 127u)]
    [InlineData(new byte[] { 0x81, 0x00 }, 128u)]
    [InlineData(new byte[] { 0xFF, 0x7F }, 16383u)]
    [InlineData(new byte[] { 0x81, 0x80, 0x00 }, 16384u)]
    [InlineData(new byte[] { 0x81, 0x80, 0x80, 0x00 }, 2097152u)]
    [InlineData(new byte[] { 0x81, 0x80, 0x80, 0x80, 0x00 }, 268435456u)]
    [InlineData(new byte[] { 0x8F, 0xFF, 0xFF, 0xFF, 0x7F }, uint.MaxValue)]
    public void Uintvar_holds_seven_bits_an_octet(byte[] octets, uint value)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadUintvar(out uint read));
        Assert.Equal(value, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfUintvar(value), (ref w) => w.WriteUintvar(value)));
    }

    [Theory]
    [InlineData(new byte[] { 0x90, 0x80, 0x80, 0x80, 0x00 }, MmsErrorCode.BadUintvar, 0)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x7F }, MmsErrorCode.BadUintvar, 0)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 }, MmsErrorCode.BadUintvar, 0)]
    [InlineData(new byte[] { 0x81, 0x80 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    public void Uintvar_beyond_five_octets_or_32_bits_is_refused(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(reader.TryReadUintvar(out uint value));
        Assert.Equal(0u, value);
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }
}
