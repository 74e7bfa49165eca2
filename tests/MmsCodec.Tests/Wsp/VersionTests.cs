namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.3: Version-value and Q-value.</summary>
public sealed class VersionTests
{
    [Theory]
    [InlineData(new byte[] { 0x90 }, 1, 0, "1.0")]
    [InlineData(new byte[] { 0x93 }, 1, 3, "1.3")]
    [InlineData(new byte[] { 0xFE }, 7, 14, "7.14")]
    [InlineData(new byte[] { 0x9F }, 1, MmsVersion.NoMinor, "1")]
    [InlineData(new byte[] { 0x80 }, 0, 0, "0.0")]
    [InlineData(new byte[] { 0x38, 0x2E, 0x30, 0x00 }, 8, 0, "8.0")] // major 8 does not fit the octet
    [InlineData(new byte[] { 0x31, 0x2E, 0x32, 0x30, 0x00 }, 1, 20, "1.20")] // nor does minor 20
    [InlineData(new byte[] { 0x32, 0x35, 0x35, 0x00 }, 255, MmsVersion.NoMinor, "255")]
    [InlineData(new byte[] { 0x39, 0x2E, 0x39, 0x00 }, 9, 9, "9.9")] // one digit each
    [InlineData(new byte[] { 0x31, 0x30, 0x2E, 0x31, 0x30, 0x00 }, 10, 10, "10.10")] // two
    [InlineData(new byte[] { 0x39, 0x39, 0x2E, 0x39, 0x39, 0x00 }, 99, 99, "99.99")]
    [InlineData(new byte[] { 0x31, 0x30, 0x30, 0x2E, 0x31, 0x30, 0x30, 0x00 }, 100, 100, "100.100")] // three
    public void Version_is_an_octet_or_a_text(byte[] octets, byte major, byte minor, string text)
    {
        var version = new MmsVersion(major, minor);
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadVersion(out MmsVersion read));
        Assert.Equal(version, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(text, version.ToString());
        Assert.Equal(octets, Encode.Value(WspLength.OfVersion(version), (ref w) => w.WriteVersion(version)));
    }

    [Fact]
    public void Version_may_be_text_without_need()
    {
        // "1.2", NUL
        var reader = new WspReader([0x31, 0x2E, 0x32, 0x00]);

        Assert.True(reader.TryReadVersion(out MmsVersion version));
        Assert.Equal(MmsVersion.V1_2, version);
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.BadInteger, 0)] // empty
    [InlineData(new byte[] { 0x2E, 0x00 }, MmsErrorCode.BadInteger, 0)] // .
    [InlineData(new byte[] { 0x31, 0x2E, 0x00 }, MmsErrorCode.BadInteger, 0)] // 1.
    [InlineData(new byte[] { 0x2E, 0x31, 0x00 }, MmsErrorCode.BadInteger, 0)] // .1
    [InlineData(new byte[] { 0x2B, 0x31, 0x00 }, MmsErrorCode.BadInteger, 0)] // +1
    [InlineData(new byte[] { 0x31, 0x2E, 0x32, 0x2E, 0x33, 0x00 }, MmsErrorCode.BadInteger, 0)] // 1.2.3
    [InlineData(new byte[] { 0x32, 0x35, 0x36, 0x00 }, MmsErrorCode.BadInteger, 0)] // 256
    [InlineData(new byte[] { 0x61, 0x00 }, MmsErrorCode.BadInteger, 0)] // a
    [InlineData(new byte[] { 0x31 }, MmsErrorCode.UnterminatedText, 0)]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    public void Version_that_is_none_is_refused(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(reader.TryReadVersion(out MmsVersion version));
        Assert.Equal(default, version);
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Versions_of_mms_are_the_octets_of_the_standard()
    {
        Assert.Equal([0x90, 0x91, 0x92, 0x93], [MmsVersion.V1_0.Octet, MmsVersion.V1_1.Octet, MmsVersion.V1_2.Octet, MmsVersion.V1_3.Octet]);
        Assert.Equal(MmsVersion.V1_3, MmsVersion.FromOctet(0x93));
    }

    [Theory]
    [InlineData(new byte[] { 0x01 }, 0, "0")]
    [InlineData(new byte[] { 0x0B }, 100, "0.1")]
    [InlineData(new byte[] { 0x64 }, 990, "0.99")]
    [InlineData(new byte[] { 0x65 }, 1, "0.001")]
    [InlineData(new byte[] { 0x83, 0x31 }, 333, "0.333")] // WSP's own example
    [InlineData(new byte[] { 0x88, 0x4B }, 999, "0.999")]
    public void Quality_has_two_digits_or_three(byte[] octets, int thousandths, string text)
    {
        var quality = new QValue(thousandths);
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadQValue(out QValue read));
        Assert.Equal(quality, read);
        Assert.Equal(thousandths, read.Thousandths);
        Assert.Equal(text, quality.ToString());
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfQValue(quality), (ref w) => w.WriteQValue(quality)));
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { 0x88, 0x4C }, MmsErrorCode.BadInteger, 0)] // 1100
    [InlineData(new byte[] { 0x88 }, MmsErrorCode.Truncated, 1)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x7F }, MmsErrorCode.BadUintvar, 0)]
    public void Quality_that_is_none_is_refused(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(reader.TryReadQValue(out QValue quality));
        Assert.Equal(default, quality);
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void Quality_outside_its_range_does_not_exist(int thousandths)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QValue(thousandths));
    }
}
