using System.Text;

namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.8 and Appendix A, Table 42; IANA MIBenums.</summary>
public sealed class CharsetTests
{
    [Theory]
    [InlineData(0, "*")]
    [InlineData(3, "us-ascii")]
    [InlineData(4, "iso-8859-1")]
    [InlineData(106, "utf-8")]
    [InlineData(1000, "iso-10646-ucs-2")]
    [InlineData(1015, "utf-16")]
    [InlineData(2026, "big5")]
    public void Charset_has_a_number_and_a_name(int mib, string name)
    {
        Assert.Equal(name, MmsCharsets.NameOf(mib));
        Assert.True(MmsCharsets.TryGetMib(name.ToUpperInvariant(), out int read));
        Assert.Equal(mib, read);
    }

    [Fact]
    public void Unknown_charset_has_neither_name_nor_encoding()
    {
        Assert.Null(MmsCharsets.NameOf(9999));
        Assert.False(MmsCharsets.TryGetMib("x-none", out _));
        Assert.False(MmsCharsets.TryGetEncoding(9999, out _));
        Assert.False(MmsCharsets.TryGetEncoding(0, out _));
        Assert.False(MmsCharsets.TryGetEncoding(1012, out _));
        Assert.False(MmsCharsets.TryGetEncoding(-1, out _));
    }

    // Senders choose the number: what is kept for each would grow without bound.
    [Fact]
    public void Unknown_charsets_leave_nothing_behind()
    {
        int mib = 1_000_000;

        Assert.Equal(0, Allocation.Of(() => MmsCharsets.TryGetEncoding(mib++, out _)));
    }

    // The same text as iconv (GNU libc) writes it.
    [Theory]
    [InlineData(5, "Žluť", new byte[] { 0xAE, 0x6C, 0x75, 0xBB })]
    [InlineData(8, "Да", new byte[] { 0xB4, 0xD0 })]
    [InlineData(10, "Ωω", new byte[] { 0xD9, 0xF9 })]
    [InlineData(12, "ğ", new byte[] { 0xF0 })]
    [InlineData(17, "日本", new byte[] { 0x93, 0xFA, 0x96, 0x7B })]
    [InlineData(18, "日本", new byte[] { 0xC6, 0xFC, 0xCB, 0xDC })]
    [InlineData(2024, "日本", new byte[] { 0x93, 0xFA, 0x96, 0x7B })] // Windows-31J: Shift_JIS and more
    [InlineData(2108, "日本", new byte[] { 0xC6, 0xFC, 0xCB, 0xDC })] // CP51932: EUC-JP
    [InlineData(40, "日本", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42 })] // ISO-2022-JP-2: ESC $ B, two characters, ESC ( B
    [InlineData(2260, "日本", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42 })] // CP50220: the same
    [InlineData(81, "ا", new byte[] { 0xC7 })] // ISO-8859-6-E
    [InlineData(82, "ا", new byte[] { 0xC7 })] // ISO-8859-6-I
    [InlineData(84, "א", new byte[] { 0xE0 })] // ISO-8859-8-E
    [InlineData(38, "한", new byte[] { 0xC7, 0xD1 })]
    [InlineData(36, "한", new byte[] { 0xC7, 0xD1 })]
    [InlineData(113, "中", new byte[] { 0xD6, 0xD0 })]
    [InlineData(114, "中", new byte[] { 0xD6, 0xD0 })]
    [InlineData(2025, "中", new byte[] { 0xD6, 0xD0 })]
    [InlineData(2026, "中", new byte[] { 0xA4, 0xA4 })]
    [InlineData(2084, "Да", new byte[] { 0xE4, 0xC1 })]
    [InlineData(2252, "€", new byte[] { 0x80 })]
    [InlineData(111, "€", new byte[] { 0xA4 })]
    [InlineData(1000, "中", new byte[] { 0x4E, 0x2D })]
    [InlineData(1014, "中", new byte[] { 0x2D, 0x4E })]
    [InlineData(1018, "中", new byte[] { 0x00, 0x00, 0x4E, 0x2D })]
    public void Text_is_read_and_written_in_its_charset(int mib, string text, byte[] octets)
    {
        Assert.Equal(text, new EncodedString(octets, mib).ToString());
        Assert.True(MmsCharsets.TryGetEncoding(mib, out Encoding? encoding));
        Assert.Equal(octets, encoding.GetBytes(text));
    }

    [Theory]
    [InlineData("Hi Mom -+Jjo--!", "Hi Mom -☺-!")] // RFC 2152, example 1
    [InlineData("A+ImIDkQ.", "A≢Α.")] // RFC 2152, example 2
    [InlineData("+ZeVnLIqe-", "日本語")] // RFC 2152, example 3
    [InlineData("1 +- 1", "1 + 1")]
    [InlineData("+2D3eAA-", "😀")]
    [InlineData("+", "\uFFFD")]
    [InlineData("+!", "\uFFFD!")]
    [InlineData("+AOQ", "ä")]
    public void Utf7_is_read(string octets, string text)
    {
        Assert.Equal(text, new EncodedString(Encoding.ASCII.GetBytes(octets), 1012).ToString());
    }

    [Fact]
    public void Utf7_of_every_character_is_read()
    {
        // The base 64 of UTF-16BE without padding, of one, two and three characters (RFC 2152).
        for (int code = 0; code <= 0xFFFF; code++)
        {
            for (int count = 1; count <= (code < 0x100 ? 3 : 1); count++)
            {
                string text = new((char)code, count);
                string base64 = Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(text)).TrimEnd('=');
                if (!char.IsSurrogate((char)code))
                {
                    Assert.Equal(text, new EncodedString(Encoding.ASCII.GetBytes($"+{base64}-"), 1012).ToString());
                }
            }
        }
    }

    [Fact]
    public void Base_64_of_utf7_ends_at_any_other_character()
    {
        foreach (char other in Enumerable.Range(1, 127).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '-')))
        {
            Assert.Equal($"ä{other}", new EncodedString(Encoding.ASCII.GetBytes($"+AOQ{other}"), 1012).ToString());
        }
    }

    [Fact]
    public void Utf7_replaces_octets_that_it_does_not_have()
    {
        // U+FFFD; A; 1.5 characters, the half with bits left over
        Assert.Equal("\uFFFDA", new EncodedString([0xE4, 0x41], 1012).ToString());
        Assert.Equal("ä\uFFFD", new EncodedString("+AOQAf-"u8, 1012).ToString());
    }

    [Fact]
    public void Registering_charsets_has_no_effect_on_others()
    {
        Assert.True(MmsCharsets.TryGetEncoding(17, out _));

        Assert.Throws<ArgumentException>(() => Encoding.GetEncoding("shift_jis"));
    }
}
