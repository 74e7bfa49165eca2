using System.Text;

namespace MmsCodec;

/// <summary>How an Encoded-string-value goes on the wire: in which charset, how long, quoted or not.</summary>
internal readonly ref struct EncodedStringForm
{
    private EncodedStringForm(TextInput text, int? charset, bool isInCharset)
    {
        Text = text;
        Charset = charset;
        Encoding = !isInCharset && charset is int mib && mib is not (MmsCharsets.Any or MmsCharsets.Utf8) ? EncodingOf(mib) : null;
        TextLength = Encoding is null ? WspLength.OfOctets(text) : Encoding.GetByteCount(text.Chars);
        IsQuoted = IsQuotedIn(charset);
    }

    public TextInput Text { get; }

    /// <summary>The Char-set to write; <c>null</c> for a plain Text-string.</summary>
    public int? Charset { get; }

    /// <summary>What turns the characters into octets; <c>null</c> for UTF-8 and for octets that stay as they are.</summary>
    public Encoding? Encoding { get; }

    /// <summary>Octets of the text alone, without quote and NUL.</summary>
    public int TextLength { get; }

    public bool IsQuoted { get; }

    /// <summary>Octets of the Text-string: quote, text and NUL.</summary>
    public int TextStringLength => (IsQuoted ? 1 : 0) + TextLength + 1;

    /// <summary>Octets after the Value-length: Char-set and Text-string.</summary>
    public int ContentLength => WspLength.OfInteger((ulong)Charset.GetValueOrDefault()) + TextStringLength;

    public static EncodedStringForm Of(EncodedStringInput value)
    {
        int? charset = value.Charset ?? (value.IsDecoded || IsAscii(value.Text) ? null : MmsCharsets.Utf8);
        if (charset < 0)
        {
            EncodingFault.ThrowCharset(charset.Value);
        }

        return new(value.Text, charset, value.IsDecoded);
    }

    private static bool IsAscii(TextInput text)
    {
        return text.IsChars ? Ascii.IsValid(text.Chars) : Ascii.IsValid(text.Octets);
    }

    private static Encoding EncodingOf(int mib)
    {
        if (!MmsCharsets.TryGetEncoding(mib, out Encoding? encoding))
        {
            EncodingFault.ThrowCharset(mib);
        }

        return encoding;
    }

    private bool IsQuotedIn(int? charset)
    {
        if (TextLength == 0 || MmsCharsets.WidthOf(charset) > 1)
        {
            return false;
        }

        if (!Text.IsChars)
        {
            return Text.Octets[0] >= 0x80;
        }

        if (Encoding is null)
        {
            return Text.Chars[0] >= 0x80;
        }

        Span<byte> octets = stackalloc byte[16];
        Encoding.GetBytes(Text.Chars[..(char.IsHighSurrogate(Text.Chars[0]) ? 2 : 1)], octets);
        return octets[0] >= 0x80;
    }
}
