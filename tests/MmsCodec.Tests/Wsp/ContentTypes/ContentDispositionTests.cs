namespace MmsCodec.Tests.Wsp.ContentTypes;

/// <summary>WAP-230-WSP §8.4.2.53: Content-disposition-value.</summary>
public sealed class ContentDispositionTests
{
    [Theory]
    [InlineData(new byte[] { 0x01, 0x80 }, "form-data", 0)]
    [InlineData(new byte[] { 0x01, 0x81 }, "attachment", 1)]
    [InlineData(new byte[] { 0x01, 0x82 }, "inline", 2)]
    [InlineData(new byte[] { 0x01, 0x83 }, "0x03", 3)] // not assigned
    [InlineData(new byte[] { 0x03, 0x78, 0x79, 0x00 }, "xy", null)]
    [InlineData(new byte[] { 0x07, 0x69, 0x6E, 0x6C, 0x69, 0x6E, 0x65, 0x00 }, "inline", null)] // as text, although it has a number
    public void Disposition_is_a_number_or_a_text(byte[] octets, string disposition, int? wellKnown)
    {
        var reader = new WspReader(octets);

        Assert.True(ContentDispositionSyntax.TryRead(ref reader, out ContentDispositionView view));
        Assert.True(reader.IsAtEnd);
        Assert.Equal(disposition, view.Disposition);
        Assert.Equal(wellKnown, view.WellKnown);
        Assert.Equal(disposition, view.ToString());
        Assert.True(view.FileName.IsEmpty);
        Assert.True(view.Parameters.Octets.IsEmpty);
        Assert.Equal(octets, Write(view.ToOwned()));
        byte[] copy = new byte[WspLength.OfContentDisposition(view)];
        new WspWriter(copy).WriteContentDisposition(view);
        Assert.Equal(octets, copy);
    }

    [Fact]
    public void Attachment_has_a_file_name()
    {
        // Value-length; attachment; filename "a.jpg"
        byte[] octets = [0x08, 0x81, 0x86, 0x61, 0x2E, 0x6A, 0x70, 0x67, 0x00];
        var reader = new WspReader(octets);

        Assert.True(ContentDispositionSyntax.TryRead(ref reader, out ContentDispositionView view));
        Assert.Equal("a.jpg", view.FileName.ToString());
        Assert.Equal("attachment; filename=a.jpg", view.ToString());
        Assert.Equal(ContentDisposition.Attachment("a.jpg"), view.ToOwned());
        Assert.Equal("a.jpg", view.ToOwned().FileName);
        Assert.Equal(octets, Write(ContentDisposition.Attachment("a.jpg")));
        Assert.Equal("attachment; filename=a.jpg", view.ToOwned().ToString());
    }

    [Fact]
    public void Dispositions_are_made_with_their_numbers()
    {
        Assert.Equal([0x01, 0x82], Write(ContentDisposition.Inline()));
        Assert.Equal([0x01, 0x81], Write(ContentDisposition.Attachment()));
        Assert.Equal([0x03, 0x78, 0x79, 0x00], Write(new ContentDisposition("xy")));
        Assert.Throws<ArgumentException>(() => Write(new ContentDisposition("")));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteContentDisposition(default(ContentDispositionView))));
        Assert.NotEqual(ContentDisposition.Inline(), ContentDisposition.Attachment());
        Assert.Equal(ContentDisposition.Inline().GetHashCode(), ContentDisposition.Inline().GetHashCode());
    }

    [Fact]
    public void Disposition_without_its_length_is_read()
    {
        // attachment alone
        var reader = new WspReader([0x81]);

        Assert.True(ContentDispositionSyntax.TryRead(ref reader, out ContentDispositionView view));
        Assert.Equal("attachment", view.Disposition);
        Assert.False(view.IsGeneralForm);
        Assert.Equal([0x01, 0x81], Write(view.ToOwned()));
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x02, 0x81 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0x01, 0x78 }, MmsErrorCode.UnterminatedText, 1)]
    public void Value_that_cannot_be_followed_says_where(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(ContentDispositionSyntax.TryRead(ref reader, out ContentDispositionView view));
        Assert.True(view.IsEmpty);
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
    }

    private static byte[] Write(ContentDisposition disposition)
    {
        return Encode.Value(WspLength.OfContentDisposition(disposition), (ref w) => w.WriteContentDisposition(disposition));
    }
}
