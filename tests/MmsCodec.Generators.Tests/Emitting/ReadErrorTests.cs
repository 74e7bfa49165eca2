namespace MmsCodec.Generators.Tests.Emitting;

/// <summary>A generated value that does not follow its syntax says why and where, also inside its Value-length.</summary>
public sealed class ReadErrorTests
{
    private const int Offset = 10;

    [Theory]
    [InlineData(new byte[] { 0x03, 0x80, 0x61, 0x62 }, MmsErrorCode.UnterminatedText, 12)] // 3 octets follow; address-present; "ab" without its NUL
    [InlineData(new byte[] { 0x01, 0x85 }, MmsErrorCode.BadInteger, 11)] // 1 octet follows; no case
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.Truncated, 11)] // nothing follows
    [InlineData(new byte[] { 0x04, 0x81 }, MmsErrorCode.BadValueLength, 10)] // 4 octets follow, 1 is there
    public void From(byte[] octets, MmsErrorCode code, long offset)
    {
        WspReader reader = new(octets, Offset);

        Assert.False(FromView.Syntax.TryRead(ref reader, out _));
        Assert.NotEqual(MmsErrorCode.None, reader.Error);
        Assert.Equal((code, offset), (reader.Error, reader.ErrorOffset));
    }

    [Fact]
    public void Member_after_a_choice_without_members()
    {
        // X-Mms-MM-Flags: 2 octets follow; add; a text without its NUL.
        WspReader reader = new([0x02, 0x80, 0x61], Offset);

        Assert.False(MmFlagsView.Syntax.TryRead(ref reader, out _));
        Assert.Equal((MmsErrorCode.UnterminatedText, 12), (reader.Error, reader.ErrorOffset));
    }
}
