namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.1 and §8.4.2.3: Short-, Long-, Uintvar-integer and Integer-value.</summary>
public sealed class IntegerTests
{
    [Theory]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { 0xFF }, 127)]
    public void ShortIntegerIsTheOctetWithoutItsTopBit(byte[] octets, byte expected)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadShortInteger(out byte value));
        Assert.Equal(expected, value);
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(new byte[] { 0x01, 0x00 }, 0UL)]
    [InlineData(new byte[] { 0x03, 0x80, 0x02, 0x03 }, 0x800203UL)]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, ulong.MaxValue)]
    [InlineData(new byte[] { 0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0x01, 0x02 }, 0x102UL)]
    public void LongIntegerIsALengthAndBigEndianOctets(byte[] octets, ulong expected)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadLongInteger(out ulong value));
        Assert.Equal(expected, value);
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { 0x1F, 0x01 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { 0x80 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x02, 0x01 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { 0x09, 1, 0, 0, 0, 0, 0, 0, 0, 0 }, MmsErrorCode.BadInteger, 0)]
    public void LongIntegerThatCannotBeReadSaysWhere(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets, offset: 100);

        Assert.False(reader.TryReadLongInteger(out _));
        Assert.Equal(new MmsError(code, 100 + offset, 0x8E), reader.ToError(header: 0x8E));
        Assert.Equal(0, reader.Position);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0x7F }, 16383u)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x01, 0x02 }, 1u)]
    [InlineData(new byte[] { 0x8F, 0xFF, 0xFF, 0xFF, 0x7F }, uint.MaxValue)]
    public void UintvarHoldsSevenBitsAnOctet(byte[] octets, uint expected)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadUintvar(out uint value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData(new byte[] { 0x90, 0x80, 0x80, 0x80, 0x00 }, MmsErrorCode.BadUintvar, 0)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 }, MmsErrorCode.BadUintvar, 0)]
    [InlineData(new byte[] { 0x81, 0x80 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    public void UintvarBeyondFiveOctetsOr32BitsIsRefused(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(reader.TryReadUintvar(out _));
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }
}
