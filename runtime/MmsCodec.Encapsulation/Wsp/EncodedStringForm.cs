using System.Text;

namespace MmsCodec;

/// <summary>How an Encoded-string-value with a Char-set goes on the wire: in which charset, how long, quoted or not.</summary>
internal readonly ref struct EncodedStringForm
{
    private EncodedStringForm(TextInput text, int charset, bool isInCharset)
    {
        Text = text;
        Charset = charset;
        Encoding = isInCharset || charset is MmsCharsets.Any or MmsCharsets.Utf8 ? null : EncodingOf(charset);
        TextLength = Encoding is null ? WspLength.OfOctets(text) : Encoding.GetByteCount(text.Chars);
        IsQuoted = TextLength > 0 && MmsCharsets.WidthOf(charset) == 1 && StartsAbove127();
    }

    public TextInput Text { get; }

    /// <summary>The Char-set to write.</summary>
    public int Charset { get; }

    /// <summary>What turns the characters into octets; <c>null</c> for UTF-8 and for octets that stay as they are.</summary>
    public Encoding? Encoding { get; }

    /// <summary>Octets of the text alone, without quote and NUL.</summary>
    public int TextLength { get; }

    public bool IsQuoted { get; }

    /// <summary>Octets after the Value-length: Char-set, quote, text and NUL.</summary>
    public int ContentLength => WspLength.OfInteger((ulong)Charset) + (IsQuoted ? 1 : 0) + TextLength + 1;

    /// <summary>The form of a value that is not plain.</summary>
    public static EncodedStringForm Of(EncodedStringInput value)
    {
        int charset = value.Charset ?? MmsCharsets.Utf8;
        if (charset < 0)
        {
            EncodingFault.ThrowCharset(charset);
        }

        return new(value.Text, charset, value.IsDecoded);
    }

    private static Encoding EncodingOf(int mib)
    {
        if (!MmsCharsets.TryGetEncoding(mib, out Encoding? encoding))
        {
            EncodingFault.ThrowCharset(mib);
        }

        return encoding;
    }

    private bool StartsAbove127()
    {
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
