using System.Text;

namespace MmsCodec;

/// <summary>An Encoded-string-value to encode (OMA-TS-MMS_ENC-V1_3 §7.3.19), without a copy. <c>default</c> and a null string are
/// no text. Text without a charset is written plain when it is US-ASCII, else in UTF-8; a decoded string as it was.</summary>
public readonly ref struct EncodedStringInput
{
    private EncodedStringInput(TextInput text, int? charset, bool isDecoded)
    {
        Text = text;
        Charset = charset;
        IsDecoded = isDecoded;
    }

    /// <summary>Whether there is a text, be it empty.</summary>
    public bool HasValue => Text.HasValue;

    /// <summary>Whether the value is written as a plain Text-string.</summary>
    internal bool IsPlain =>
        Charset is null && (IsDecoded || (Text.IsChars ? Ascii.IsValid(Text.Chars) : Ascii.IsValid(Text.Octets)));

    internal TextInput Text { get; }

    /// <summary>The MIBenum to write, or <c>null</c>: plain for a decoded string, chosen by the text otherwise.</summary>
    internal int? Charset { get; }

    /// <summary>Whether the octets are a decoded string's, already in its charset.</summary>
    internal bool IsDecoded { get; }

    /// <summary>A text of a string; no text for <c>null</c>.</summary>
    public static implicit operator EncodedStringInput(string? text) => new(text, null, false);

    /// <summary>A text of characters.</summary>
    public static implicit operator EncodedStringInput(ReadOnlySpan<char> text) => new(text, null, false);

    /// <summary>A text of UTF-8 octets.</summary>
    public static implicit operator EncodedStringInput(ReadOnlySpan<byte> text) => new(text, null, false);

    /// <summary>A text of UTF-8 octets; no text for <c>null</c>.</summary>
    public static implicit operator EncodedStringInput(byte[]? text) => new(text, null, false);

    /// <summary>A decoded text, taken as UTF-8.</summary>
    public static implicit operator EncodedStringInput(WspText text) => new(text, null, false);

    /// <summary>A text or characters that have already become an input.</summary>
    public static implicit operator EncodedStringInput(TextInput text) => new(text, null, false);

    /// <summary>A decoded string: its octets in its charset.</summary>
    public static implicit operator EncodedStringInput(EncodedString text) => new(text.Octets, text.Charset, true);

    /// <summary>An owned text in its charset; no text for <c>default</c>.</summary>
    public static implicit operator EncodedStringInput(EncodedText text) => new(text.Text, text.Charset, false);
}
