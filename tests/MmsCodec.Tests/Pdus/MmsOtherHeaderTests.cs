namespace MmsCodec.Tests.Pdus;

public sealed class MmsOtherHeaderTests
{
    [Fact]
    public void Textual_header_is_a_token_and_a_text()
    {
        var header = new MmsOtherHeader("X-A", "b c");
        byte[] octets = new byte[header.EncodedLength];
        var writer = new WspWriter(octets);
        header.WriteTo(ref writer);

        // "X-A", NUL; "b c", NUL
        Assert.Equal([0x58, 0x2D, 0x41, 0x00, 0x62, 0x20, 0x63, 0x00], octets);
    }

    [Theory]
    [InlineData("", "b")]
    [InlineData("X A", "b")]
    [InlineData("X:", "b")]
    [InlineData("\u00C4", "b")]
    [InlineData("X-A", "b\0")]
    [InlineData("X-A", "\tb")]
    public void Anything_else_is_refused(string name, string value)
    {
        Assert.ThrowsAny<ArgumentException>(() => new MmsOtherHeader(name, value));
    }
}
