namespace MmsCodec.Tests.Wsp;

/// <summary>The syntaxes that are more than a reader's method: tokens, Yes and No, No-value, field names, opaque octets.</summary>
public sealed class SyntaxTests
{
    private enum Answer : byte
    {
        Yes = 128,
        No = 129,
    }

    [Fact]
    public void Token_is_its_octet()
    {
        // No; an octet that is not assigned
        var reader = new WspReader([0x81, 0xC0]);

        Assert.True(TokenSyntax<Answer>.TryRead(ref reader, out Answer known));
        Assert.True(TokenSyntax<Answer>.TryRead(ref reader, out Answer unknown));
        Assert.False(TokenSyntax<Answer>.TryRead(ref reader, out _));
        Assert.Equal(Answer.No, known);
        Assert.Equal((Answer)0xC0, unknown);
        Assert.Equal(new MmsError(MmsErrorCode.Truncated, 2, 0), reader.ToError());
    }

    [Theory]
    [InlineData(0x80, true)]
    [InlineData(0x81, false)]
    public void Yes_is_true_and_no_is_false(byte octet, bool value)
    {
        var reader = new WspReader([octet]);

        Assert.True(YesNoSyntax.TryRead(ref reader, out bool read));
        Assert.Equal(value, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal([octet], Encode.Value(1, (ref w) => w.WriteYesNo(value)));
    }

    [Theory]
    [InlineData(new byte[] { 0x82 }, MmsErrorCode.BadInteger)]
    [InlineData(new byte[] { 0x00 }, MmsErrorCode.BadInteger)]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated)]
    public void Other_octets_are_neither_yes_nor_no(byte[] octets, MmsErrorCode code)
    {
        var reader = new WspReader(octets);

        Assert.False(YesNoSyntax.TryRead(ref reader, out _));
        Assert.Equal(new MmsError(code, 0, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void No_value_is_the_octet_0()
    {
        // No-value; something else
        var reader = new WspReader([0x00, 0x01]);

        Assert.True(NoValueSyntax.TryRead(ref reader, out bool isThere));
        Assert.True(isThere);
        Assert.False(NoValueSyntax.TryRead(ref reader, out isThere));
        Assert.False(isThere);
        Assert.Equal(new MmsError(MmsErrorCode.BadInteger, 1, 0), reader.ToError());
        Assert.Equal([0x00], Encode.Value(WspLength.OfNoValue(), (ref w) => w.WriteNoValue()));
    }

    [Fact]
    public void Field_name_loses_its_top_bit()
    {
        // Subject
        var reader = new WspReader([0x96]);

        Assert.True(FieldNameSyntax.TryRead(ref reader, out byte code));
        Assert.Equal(0x16, code);
        Assert.Equal([0x96], Encode.Value(1, (ref w) => w.WriteFieldName(0x16)));
    }

    [Fact]
    public void Opaque_is_all_that_is_left()
    {
        var reader = new WspReader([1, 2, 3]);

        Assert.True(reader.TryReadOctet(out _));
        Assert.True(OpaqueSyntax.TryRead(ref reader, out ReadOnlySpan<byte> octets));
        Assert.Equal([2, 3], octets.ToArray());
        Assert.True(OpaqueSyntax.TryRead(ref reader, out octets));
        Assert.True(octets.IsEmpty);
        Assert.Equal([2, 3], Encode.Value(2, (ref w) => w.WriteOctets([2, 3])));
    }
}
