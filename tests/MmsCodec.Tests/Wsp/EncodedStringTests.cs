namespace MmsCodec.Tests.Wsp;

/// <summary>OMA-TS-MMS_ENC-V1_3 §7.3.19: Encoded-string-value.</summary>
public sealed class EncodedStringTests
{
    [Theory]
    [InlineData(new byte[] { 0x00 }, null, "")]
    [InlineData(new byte[] { 0x48, 0x69, 0x00 }, null, "Hi")]
    [InlineData(new byte[] { 0x04, 0x83, 0x48, 0x69, 0x00 }, 3, "Hi")] // length, US-ASCII
    [InlineData(new byte[] { 0x05, 0xEA, 0x7F, 0xC3, 0xA4, 0x00 }, 106, "ä")] // length, UTF-8, quote
    [InlineData(new byte[] { 0x04, 0x84, 0x7F, 0xE4, 0x00 }, 4, "ä")] // length, ISO 8859-1, quote
    [InlineData(new byte[] { 0x06, 0x91, 0x7F, 0x82, 0xA0, 0x41, 0x00 }, 17, "あA")] // length, Shift_JIS, quote
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xF5, 0x4E, 0x00, 0x00, 0x41, 0x00 }, 1013, "一A")] // UTF-16BE: octets 4E 00 00 41
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xF6, 0x00, 0x4E, 0x41, 0x00, 0x00 }, 1014, "一A")] // UTF-16LE
    [InlineData(new byte[] { 0x06, 0x02, 0x03, 0xF5, 0x7F, 0x8E, 0x00 }, 1013, "美")] // U+7F8E starts like a quote
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xF7, 0xFE, 0xFF, 0x00, 0x41, 0x00 }, 1015, "\uFEFFA")] // big-endian byte-order mark
    public void String_is_read_and_written(byte[] octets, int? charset, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadEncodedString(out EncodedString read));
        Assert.Equal(text, read.ToString());
        Assert.Equal(charset, read.Charset);
        Assert.True(reader.IsAtEnd);

        var owned = new EncodedText(text, charset);
        Assert.Equal(owned, read.ToOwned());
        Assert.Equal(octets, Encode.Value(WspLength.OfEncodedString(owned), (ref w) => w.WriteEncodedString(owned)));
        byte[] copy = new byte[WspLength.OfEncodedString(read)];
        new WspWriter(copy).WriteEncodedString(read);
        Assert.Equal(octets, copy);
    }

    [Theory]
    [InlineData(new byte[] { 0x03, 0xEA, 0xC3, 0xA4 }, 106, "ä")] // neither quote nor NUL: the length ends it
    [InlineData(new byte[] { 0x06, 0xEA, 0x41, 0x00, 0x42, 0x43, 0x00 }, 106, "A")] // the first NUL ends it
    [InlineData(new byte[] { 0x04, 0x01, 0x6A, 0x41, 0x00 }, 106, "A")] // charset as Long-integer
    [InlineData(new byte[] { 0x1F, 0x03, 0x83, 0x41, 0x00 }, 3, "A")] // length-quote without need
    [InlineData(new byte[] { 0x01, 0x80 }, 0, "")] // any charset, no text
    [InlineData(new byte[] { 0x05, 0x80, 0x7F, 0xC3, 0xA4, 0x00 }, 0, "ä")] // any charset: UTF-8 when it is
    [InlineData(new byte[] { 0x05, 0x80, 0x7F, 0xE4, 0x41, 0x00 }, 0, "äA")] // any charset: else ISO 8859-1
    [InlineData(new byte[] { 0x04, 0x83, 0x7F, 0xE4, 0x00 }, 3, "\uFFFD")] // not in its charset
    [InlineData(new byte[] { 0x05, 0xEA, 0x7F, 0xE4, 0x41, 0x00 }, 106, "\uFFFDA")]
    [InlineData(new byte[] { 0x05, 0x02, 0x27, 0x0F, 0x41, 0x00 }, 9999, "A")] // unknown charset
    [InlineData(new byte[] { 0x06, 0x02, 0x27, 0x0F, 0x41, 0xE4, 0x00 }, 9999, "A\uFFFD")]
    [InlineData(new byte[] { 0x7F, 0xE4, 0x41, 0x00 }, null, "\uFFFDA")] // plain and no UTF-8
    [InlineData(new byte[] { 0xC3, 0xA4, 0x00 }, null, "ä")] // plain without its quote
    [InlineData(new byte[] { 0x20, 0x41, 0x00 }, null, " A")] // plain, its first octet the least that is no length
    [InlineData(new byte[] { 0x00 }, null, "")]
    [InlineData(new byte[] { 0x07, 0x04, 0x7F, 0xFF, 0xFF, 0xFF, 0x41, 0x00 }, 0x7FFF_FFFF, "A")] // the greatest charset
    [InlineData(new byte[] { 0x05, 0x02, 0x03, 0xF7, 0x00, 0x00 }, 1015, "")] // UTF-16, nothing but two NULs
    [InlineData(new byte[] { 0x06, 0x02, 0x03, 0xF7, 0x7F, 0xFE, 0xFF }, 1015, "\uFEFF")] // a quoted mark alone
    [InlineData(new byte[] { 0x0B, 0x02, 0x03, 0xF9, 0x7F, 0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00 }, 1017, "\uFEFF")] // UTF-32, quoted
    [InlineData(new byte[] { 0x0B, 0x02, 0x03, 0xF9, 0x00, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00, 0x00 }, 1017, "A")] // four NULs
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xF9, 0x00, 0x00, 0x00, 0x41, 0x00 }, 1017, "A")] // one NUL
    [InlineData(new byte[] { 0x09, 0x02, 0x03, 0xF7, 0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00 }, 1015, "\uFEFFA")] // UTF-16, two NULs
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xF7, 0xFF, 0xFE, 0x41, 0x00, 0x00 }, 1015, "\uFEFFA")] // UTF-16, one NUL
    [InlineData(new byte[] { 0x07, 0x02, 0x03, 0xF7, 0xFF, 0xFE, 0x41, 0x00 }, 1015, "\uFEFFA")] // UTF-16, no NUL
    [InlineData(new byte[] { 0x09, 0x02, 0x03, 0xF7, 0x7F, 0xFF, 0xFE, 0x41, 0x00, 0x00 }, 1015, "\uFEFFA")] // UTF-16, quoted
    [InlineData(new byte[] { 0x0A, 0x02, 0x03, 0xF7, 0x7F, 0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00 }, 1015, "\uFEFFA")]
    [InlineData(new byte[] { 0x09, 0x02, 0x03, 0xF7, 0x7F, 0xFE, 0xFF, 0x00, 0x41, 0x00 }, 1015, "\uFEFFA")] // UTF-16, quoted
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xF7, 0x7F, 0xFF, 0xFE, 0xFF, 0x00 }, 1015, "翿\uFEFF")] // no quote: U+7FFF, U+FEFF
    [InlineData(new byte[] { 0x09, 0x02, 0x03, 0xF5, 0x7F, 0xFF, 0xFE, 0x4E, 0x00, 0x00 }, 1013, "翿\uFE4E")] // nor here
    [InlineData(new byte[] { 0x07, 0x02, 0x03, 0xE8, 0x00, 0x41, 0x00, 0x00 }, 1000, "A")] // UCS-2, two NULs
    [InlineData(new byte[] { 0x07, 0x02, 0x03, 0xF5, 0x7F, 0x91, 0x41, 0x00 }, 1013, "酁")] // UTF-16BE, quote before U+9141
    [InlineData(new byte[] { 0x03, 0x02, 0x03, 0xF7 }, 1015, "")] // UTF-16, nothing at all
    [InlineData(new byte[] { 0x04, 0x02, 0x03, 0xF7, 0x00 }, 1015, "")]
    [InlineData(new byte[] { 0x08, 0x02, 0x03, 0xFB, 0x41, 0x00, 0x00, 0x00, 0x00 }, 1019, "A")] // UTF-32LE
    [InlineData(new byte[] { 0x0A, 0x02, 0x03, 0xF4, 0x2B, 0x41, 0x4F, 0x51, 0x2D, 0x21, 0x00 }, 1012, "ä!")] // UTF-7
    public void String_is_read_tolerantly(byte[] octets, int? charset, string text)
    {
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadEncodedString(out EncodedString read));
        Assert.Equal(text, read.ToString());
        Assert.Equal(charset, read.Charset);
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x41 }, MmsErrorCode.UnterminatedText, 0)]
    [InlineData(new byte[] { 0x05, 0xEA, 0x41, 0x00 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0x1F, 0x80 }, MmsErrorCode.Truncated, 2)]
    [InlineData(new byte[] { 0x03, 0x41, 0x42, 0x00 }, MmsErrorCode.BadInteger, 1)] // text where the charset belongs
    [InlineData(new byte[] { 0x02, 0x05, 0xEA }, MmsErrorCode.Truncated, 3)] // the charset does not fit the value
    [InlineData(new byte[] { 0x06, 0x04, 0x80, 0x00, 0x00, 0x00, 0x00 }, MmsErrorCode.BadInteger, 6)] // a charset beyond 31 bits
    public void String_that_cannot_be_followed_says_where(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets, offset: 20);

        Assert.False(reader.TryReadEncodedString(out EncodedString read));
        Assert.True(read.IsEmpty);
        Assert.Equal(new MmsError(code, 20 + offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Theory]
    [InlineData("Hi", new byte[] { 0x48, 0x69, 0x00 })] // US-ASCII: plain
    [InlineData("", new byte[] { 0x00 })]
    [InlineData("ä", new byte[] { 0x05, 0xEA, 0x7F, 0xC3, 0xA4, 0x00 })] // else UTF-8
    [InlineData("Aä", new byte[] { 0x05, 0xEA, 0x41, 0xC3, 0xA4, 0x00 })]
    public void Text_without_a_charset_is_plain_or_utf8(string text, byte[] expected)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.Equal(expected, Encode.Value(WspLength.OfEncodedString(text), (ref w) => w.WriteEncodedString(text)));
        Assert.Equal(expected, Encode.Value(WspLength.OfEncodedString(text.AsSpan()), (ref w) => w.WriteEncodedString(text.AsSpan())));
        Assert.Equal(expected, Encode.Value(WspLength.OfEncodedString(utf8), (ref w) => w.WriteEncodedString(utf8)));
        Assert.Equal(expected, Encode.Value(WspLength.OfEncodedString(new WspText(utf8)), (ref w) => w.WriteEncodedString(new WspText(utf8))));
        Assert.Equal(expected, Encode.Value(WspLength.OfEncodedString((EncodedText)text), (ref w) => w.WriteEncodedString((EncodedText)text)));
    }

    [Fact]
    public void Long_text_takes_a_long_length()
    {
        string text = new('ä', 100);
        byte[] octets = Encode.Value(WspLength.OfEncodedString(text), (ref w) => w.WriteEncodedString(text));

        // length-quote, 203 = charset + quote + 200 + NUL; UTF-8; quote; the first character
        Assert.Equal([0x1F, 0x81, 0x4B, 0xEA, 0x7F, 0xC3, 0xA4], octets[..7]);
        Assert.Equal(3 + 203, octets.Length);
    }

    [Fact]
    public void Decoded_string_keeps_its_octets()
    {
        // plain, although no US-ASCII: quote, 0xE4, NUL
        byte[] octets = [0x7F, 0xE4, 0x00];
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadEncodedString(out EncodedString read));
        byte[] copy = new byte[WspLength.OfEncodedString(read)];
        new WspWriter(copy).WriteEncodedString(read);
        Assert.Equal(octets, copy);
    }

    [Fact]
    public void Shifting_charset_is_written_with_its_escapes()
    {
        // length 11; ISO-2022-JP; ESC $ B, U+3042, ESC ( B; NUL
        byte[] octets = [0x0A, 0xA7, 0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42, 0x00];
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadEncodedString(out EncodedString read));
        Assert.Equal("あ", read.ToString());
        Assert.Equal(octets, Encode.Value(WspLength.OfEncodedString(new EncodedText("あ", 39)), (ref w) => w.WriteEncodedString(new EncodedText("あ", 39))));
        byte[] copy = new byte[WspLength.OfEncodedString(read)];
        new WspWriter(copy).WriteEncodedString(read);
        Assert.Equal(octets, copy);
    }

    [Theory]
    [InlineData("ä", 3)] // not in US-ASCII
    [InlineData("一", 4)] // not in ISO 8859-1
    [InlineData("a", 9999)] // no such charset
    [InlineData("a", 1012)] // UTF-7 is never written
    [InlineData("a", -1)]
    public void Text_that_its_charset_cannot_express_is_not_written(string text, int? charset)
    {
        Assert.ThrowsAny<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(new EncodedText(text, charset))));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_not_written()
    {
        foreach (int? charset in (int?[])[null, 106, 1013, 1019, 114])
        {
            Assert.ThrowsAny<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(new EncodedText("\uD800", charset))));
        }
    }

    [Fact]
    public void Octets_that_would_not_be_read_back_are_not_written()
    {
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(new EncodedString("a\0b"u8, 106))));
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(new EncodedString("a\0b"u8, 39))));
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(new EncodedString("abc"u8, 1013))));
        Assert.Throws<ArgumentException>(() => Encode.Value(20, (ref w) => w.WriteEncodedString(new EncodedString("\u0005a"u8, null))));
    }

    [Fact]
    public void Folded_line_reads_as_one_space()
    {
        // length; UTF-8; A, CR LF, space, B; NUL
        var reader = new WspReader([0x07, 0xEA, 0x41, 0x0D, 0x0A, 0x20, 0x42, 0x00]);

        Assert.True(reader.TryReadEncodedString(out EncodedString read));
        Assert.Equal("A B", read.ToString());
    }

    [Fact]
    public void Default_text_is_empty_and_no_input()
    {
        Assert.Equal("", default(EncodedText).ToString());
        Assert.False(((EncodedStringInput)default(EncodedText)).HasValue);
        Assert.False(((EncodedStringInput)(string?)null).HasValue);
        Assert.False(default(EncodedStringInput).HasValue);
        Assert.True(((EncodedStringInput)default(EncodedString)).HasValue);
    }
}
