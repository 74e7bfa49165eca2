namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.1: Text-string, Token-text, Quoted-string; §8.4.2.3: Text-value, Uri-value.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData(new byte[] { 0x00 }, "")]
    [InlineData(new byte[] { 0x41, 0x42, 0x00 }, "AB")]
    [InlineData(new byte[] { 0x7F, 0xC3, 0xA4, 0x00 }, "ä")] // quote, UTF-8
    [InlineData(new byte[] { 0x41, 0xC3, 0xA4, 0x00 }, "Aä")] // the first octet needs no quote
    [InlineData(new byte[] { 0x7F, 0xF0, 0x9F, 0x98, 0x80, 0x00 }, "😀")]
    [InlineData(new byte[] { 0x41, 0x09, 0x42, 0x00 }, "A\tB")]
    public void Text_string_is_read_and_written(byte[] octets, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadTextString(out WspText read));
        Assert.Equal(text, read.ToString());
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfTextString(text), (ref w) => w.WriteTextString(text)));
        Assert.Equal(octets, Encode.Value(WspLength.OfTextString(text.AsSpan()), (ref w) => w.WriteTextString(text.AsSpan())));
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Equal(octets, Encode.Value(WspLength.OfTextString(utf8), (ref w) => w.WriteTextString(utf8)));
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0xA4, 0x00 }, "ä")] // no quote where one belongs
    [InlineData(new byte[] { 0x7F, 0x41, 0x00 }, "A")] // a quote where none belongs
    [InlineData(new byte[] { 0x7F, 0x00 }, "")]
    [InlineData(new byte[] { 0x7F, 0x7F, 0x41, 0x00 }, "\u007FA")] // only one quote is taken off
    [InlineData(new byte[] { 0x01, 0x41, 0x00 }, "\u0001A")]
    [InlineData(new byte[] { 0x41, 0xFF, 0x00 }, "A\uFFFD")] // no UTF-8
    [InlineData(new byte[] { 0x41, 0x0D, 0x0A, 0x20, 0x09, 0x42, 0x00 }, "A B")] // a folded line
    [InlineData(new byte[] { 0x41, 0x0D, 0x0A, 0x42, 0x00 }, "A\r\nB")] // no fold: no white space follows
    [InlineData(new byte[] { 0x0D, 0x0A, 0x09, 0x42, 0x0D, 0x0A, 0x20, 0x43, 0x0D, 0x00 }, " B C\r")]
    public void Text_string_is_read_tolerantly(byte[] octets, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadTextString(out WspText read));
        Assert.Equal(text, read.ToString());
        Assert.True(read.Equals(text));
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated)]
    [InlineData(new byte[] { 0x41 }, MmsErrorCode.UnterminatedText)]
    public void Text_without_its_nul_is_refused(byte[] octets, MmsErrorCode code)
    {
        var reader = new WspReader(octets, offset: 3);

        Assert.False(reader.TryReadTextString(out WspText text));
        Assert.True(text.IsEmpty);
        Assert.False(reader.TryReadTokenText(out _));
        Assert.False(reader.TryReadQuotedString(out _));
        Assert.False(reader.TryReadTextValue(out _));
        Assert.False(reader.TryReadUri(out _));
        Assert.Equal(new MmsError(code, 3, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Theory]
    [InlineData("a\0b", "U+0000 at index 1")]
    [InlineData("ab\u0007", "U+0007 at index 2")]
    [InlineData("\u007F", "U+007F at index 0")]
    [InlineData("a\nb", "U+000A at index 1")]
    [InlineData("a\rb", "U+000D at index 1")]
    [InlineData("a\r\nb", "U+000D at index 1")]
    [InlineData("a\r\n", "U+000D at index 1")]
    [InlineData("\ta", "start with the white space U+0009")] // would be taken for a Value-length
    [InlineData("\r\n a", "start with the white space U+000D")]
    public void Text_with_control_characters_is_not_written(string text, string fault)
    {
        byte[] octets = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteTextString(text))).Message, StringComparison.Ordinal);
        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteTextString(octets))).Message, StringComparison.Ordinal);
        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folded_line_is_written()
    {
        // A, CR LF, tab, B, NUL
        byte[] expected = [0x41, 0x0D, 0x0A, 0x09, 0x42, 0x00];

        Assert.Equal(expected, Encode.Value(WspLength.OfTextString("A\r\n\tB"), (ref w) => w.WriteTextString("A\r\n\tB")));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_not_written()
    {
        Assert.Throws<ArgumentException>(() => Encode.Value(10, (ref w) => w.WriteTextString("a\uD83D")));
        Assert.Throws<ArgumentException>(() => Encode.Value(10, (ref w) => w.WriteTextString("\uDE00a")));
    }

    [Fact]
    public void No_text_is_not_written()
    {
        Assert.False(((TextInput)(string?)null).HasValue);
        Assert.False(((TextInput)(byte[]?)null).HasValue);
        Assert.False(default(TextInput).HasValue);
        Assert.True(((TextInput)"").HasValue);
        Assert.True(((TextInput)ReadOnlySpan<byte>.Empty).HasValue);
        Assert.True(((TextInput)default(WspText)).HasValue);
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteTextString((string?)null)));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteTokenText(default)));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteQuotedString(default)));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteTextValue(default)));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteUri(default)));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteEncodedString(default)));
    }

    [Fact]
    public void Token_text_holds_token_characters_only()
    {
        // "x-mms", NUL
        byte[] expected = [0x78, 0x2D, 0x6D, 0x6D, 0x73, 0x00];
        var reader = new WspReader(expected);

        Assert.Equal(expected, Encode.Value(WspLength.OfTokenText("x-mms"), (ref w) => w.WriteTokenText("x-mms")));
        Assert.True(reader.TryReadTokenText(out WspText text));
        Assert.True(text.SequenceEqual("x-mms"u8));
        foreach (string foreign in (string[])["", " ", "a b", "a/b", "a\"", "ä", "a\0", "{", "a;"])
        {
            Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteTokenText(foreign)));
            Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteTokenText(System.Text.Encoding.UTF8.GetBytes(foreign))));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0x3C, 0x61, 0x3E, 0x00 }, "<a>")]
    [InlineData(new byte[] { 0x22, 0x00 }, "")]
    [InlineData(new byte[] { 0x22, 0xC3, 0xA4, 0x00 }, "ä")]
    public void Quoted_string_is_read_and_written(byte[] octets, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadQuotedString(out WspText read));
        Assert.Equal(text, read.ToString());
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfQuotedString(text), (ref w) => w.WriteQuotedString(text)));
    }

    [Theory]
    [InlineData(new byte[] { 0x3C, 0x61, 0x3E, 0x00 }, "<a>")] // no quotation mark
    [InlineData(new byte[] { 0x22, 0x61, 0x22, 0x00 }, "a")] // a closing one
    [InlineData(new byte[] { 0x22, 0x22, 0x00 }, "")]
    [InlineData(new byte[] { 0x61, 0x22, 0x00 }, "a\"")] // a closing one alone is text
    [InlineData(new byte[] { 0x7F, 0xC3, 0xA4, 0x00 }, "ä")] // a Text-string
    [InlineData(new byte[] { 0x00 }, "")]
    public void Quoted_string_is_read_tolerantly(byte[] octets, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadQuotedString(out WspText read));
        Assert.Equal(text, read.ToString());
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void Quotation_mark_is_not_written_into_a_quoted_string()
    {
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteQuotedString("a\"")));
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteQuotedString("a\""u8)));
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteQuotedString("a\0")));
    }

    [Theory]
    [InlineData(new byte[] { 0x00 }, "")] // No-value
    [InlineData(new byte[] { 0x61, 0x62, 0x00 }, "ab")] // Token-text
    [InlineData(new byte[] { 0x22, 0x61, 0x20, 0x62, 0x00 }, "a b")] // Quoted-string
    [InlineData(new byte[] { 0x22, 0xC3, 0xA4, 0x00 }, "ä")]
    public void Text_value_takes_the_form_that_it_needs(byte[] octets, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadTextValue(out WspText read));
        Assert.Equal(text, read.ToString());
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfTextValue(text), (ref w) => w.WriteTextValue(text)));
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Equal(octets, Encode.Value(WspLength.OfTextValue(utf8), (ref w) => w.WriteTextValue(utf8)));
    }

    [Theory]
    [InlineData("http://mms.example/a?b=c&d=%20#e")]
    [InlineData("http://[2001:db8::1]:8002/{id}|x^y`z\\")] // what relays really use
    [InlineData("http://a/ b<c>\"")] // what they may send: it must be repeated as it is
    [InlineData("")]
    public void Uri_is_read_and_written(string uri)
    {
        byte[] octets = Encode.Value(WspLength.OfUri(uri), (ref w) => w.WriteUri(uri));
        var reader = new WspReader(octets);

        Assert.Equal([.. System.Text.Encoding.ASCII.GetBytes(uri), 0], octets);
        Assert.True(reader.TryReadUri(out WspText read));
        Assert.Equal(uri, read.ToString());
    }

    [Theory]
    [InlineData(" http://a/")]
    [InlineData("http://a/ ")]
    [InlineData("http://a/\tb")]
    [InlineData("http://a/\0")]
    [InlineData("http://a/\r\n x")]
    public void Uri_with_a_space_around_it_or_a_control_character_is_not_written(string uri)
    {
        Assert.Throws<ArgumentException>(() => Encode.Value(30, (ref w) => w.WriteUri(uri)));
        Assert.Throws<ArgumentException>(() => Encode.Value(30, (ref w) => w.WriteUri(System.Text.Encoding.UTF8.GetBytes(uri))));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0x42 }, "AB", true)]
    [InlineData(new byte[] { 0x41, 0x42 }, "ABC", false)]
    [InlineData(new byte[] { 0x41, 0x42 }, "A", false)]
    [InlineData(new byte[] { 0x41, 0x42 }, "ab", false)]
    [InlineData(new byte[] { 0x41, 0x42 }, null, false)]
    [InlineData(new byte[] { }, "", true)]
    [InlineData(new byte[] { 0xC3, 0xA4, 0xF0, 0x9F, 0x98, 0x80 }, "ä😀", true)]
    [InlineData(new byte[] { 0xE2, 0x82, 0x41 }, "\uFFFDA", true)] // one U+FFFD for a cut character
    public void Text_equals_the_string_that_it_reads_as(byte[] octets, string? other, bool isEqual)
    {
        Assert.Equal(isEqual, new WspText(octets).Equals(other));
        Assert.Equal(isEqual, new WspText(octets).ToString() == other);
    }

    [Theory]
    [InlineData("A\r\n B", "A B")]
    [InlineData("A\r\n\tB", "A B")]
    [InlineData("A\r\n \t B\r\n C", "A B C")]
    [InlineData("A\r\n ", "A ")]
    [InlineData("\r\n A", " A")]
    [InlineData("A\r\n", "A\r\n")] // nothing follows: no folded line
    [InlineData("A\r\nB", "A\r\nB")]
    [InlineData("A\rB\r\n C", "A\rB C")]
    [InlineData("A\r \nB", "A\r \nB")]
    [InlineData("A\n B", "A\n B")]
    [InlineData("ä\r\n B", "ä B")]
    public void Folded_line_reads_as_one_space(string octets, string text)
    {
        WspText read = new(System.Text.Encoding.UTF8.GetBytes(octets));

        Assert.Equal(text, read.ToString());
        Assert.True(read.Equals(text));
        Assert.False(read.Equals(text + "x"));
    }

    [Fact]
    public void Text_compares_without_case()
    {
        var text = new WspText("Text/PLAIN"u8);

        Assert.True(text.EqualsIgnoreCase("text/plain"));
        Assert.False(text.EqualsIgnoreCase("text/plai"));
        Assert.False(text.EqualsIgnoreCase(null));
    }
}
