using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace MmsCodec;

/// <summary>Writes WSP values one after the other (WAP-230-WSP §8.4.2), without allocating.</summary>
/// <remarks>The destination is sized with <see cref="WspLength"/>; one that is too short throws <see cref="ArgumentException"/>.
/// Writing is strict: what would not be read back as it was, or breaks the grammar, throws <see cref="ArgumentException"/>.</remarks>
public ref partial struct WspWriter
{
    private readonly Span<byte> _destination;
    private int _written;

    /// <summary>Makes a writer at the start of <paramref name="destination"/>.</summary>
    public WspWriter(Span<byte> destination)
    {
        _destination = destination;
    }

    /// <summary>Octets written so far.</summary>
    public readonly int Written => _written;

    /// <summary>Writes one octet.</summary>
    public void WriteOctet(byte octet)
    {
        Take(1)[0] = octet;
    }

    /// <summary>Writes octets as they are.</summary>
    public void WriteOctets(scoped ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Take(octets.Length));
    }

    /// <summary>Writes Yes (128) or No (129).</summary>
    public void WriteYesNo(bool value)
    {
        WriteOctet(value ? (byte)0x80 : (byte)0x81);
    }

    /// <summary>Writes a header's field octet (WAP-230-WSP §8.4.2.6).</summary>
    /// <param name="code">The field name without the top bit, 0 to 127.</param>
    public void WriteFieldName(byte code)
    {
        WriteShortInteger(code);
    }

    /// <summary>Writes a Short-integer (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is above 127.</exception>
    public void WriteShortInteger(byte value)
    {
        if (value > 127)
        {
            EncodingFault.ThrowShortInteger(value);
        }

        WriteOctet((byte)(0x80 | value));
    }

    /// <summary>Writes a Long-integer in as few octets as it needs, at least one (WAP-230-WSP §8.4.2.1).</summary>
    public void WriteLongInteger(ulong value)
    {
        int length = WspLength.OctetsOf(value);
        Span<byte> octets = Take(1 + length);
        octets[0] = (byte)length;
        for (int i = length; i > 0; i--)
        {
            octets[i] = (byte)value;
            value >>= 8;
        }
    }

    /// <summary>Writes an Integer-value: a Short-integer up to 127, else a Long-integer (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteInteger(ulong value)
    {
        if (value <= 127)
        {
            WriteShortInteger((byte)value);
        }
        else
        {
            WriteLongInteger(value);
        }
    }

    /// <summary>Writes a Uintvar-integer (WAP-230-WSP §8.1.2, §8.4.2.1).</summary>
    public void WriteUintvar(uint value)
    {
        Span<byte> octets = Take(WspLength.OfUintvar(value));
        for (int i = octets.Length - 1; i >= 0; i--)
        {
            octets[i] = (byte)((value & 0x7F) | (i == octets.Length - 1 ? 0u : 0x80u));
            value >>= 7;
        }
    }

    /// <summary>Writes a Value-length (WAP-230-WSP §8.4.2.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public void WriteValueLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= 30)
        {
            WriteOctet((byte)length);
        }
        else
        {
            WriteOctet(31);
            WriteUintvar((uint)length);
        }
    }

    /// <summary>Writes a Text-string: the quote 0x7F when its first octet is above 127, the text, NUL (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentException">There is no text, it holds a control character (folded lines and tabs may stand after its
    /// first character) or half of a surrogate pair.</exception>
    public void WriteTextString(scoped TextInput text)
    {
        const string Kind = "Text-string";
        CheckText(text, Kind);
        CheckStart(text, Kind);
        if (WspLength.IsQuoted(text))
        {
            WriteOctet(0x7F);
        }

        WriteText(text, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes a Token-text (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentException">There is no text, it is empty, or it holds what is no token character (RFC 2616 2.2).
    /// </exception>
    public void WriteTokenText(scoped TextInput text)
    {
        const string Kind = "Token-text";
        CheckPresence(text, Kind);
        if (text.IsChars ? text.Chars.IsEmpty : text.Octets.IsEmpty)
        {
            EncodingFault.ThrowEmpty(Kind);
        }

        CheckCharacter(text, text.IsChars ? WspCharacters.IndexOfNonToken(text.Chars) : WspCharacters.IndexOfNonToken(text.Octets), Kind);
        WriteText(text, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes a Quoted-string: 0x22, the text, NUL; the wire form has no closing quote (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentException">There is no text, or it holds a control character or a quotation mark.</exception>
    public void WriteQuotedString(scoped TextInput text)
    {
        const string Kind = "Quoted-string";
        CheckText(text, Kind);
        CheckCharacter(text, text.IsChars ? text.Chars.IndexOf('"') : text.Octets.IndexOf((byte)'"'), Kind);
        WriteOctet((byte)'"');
        WriteText(text, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes a Text-value: No-value for an empty text, Token-text for a token, else a Quoted-string
    /// (WAP-230-WSP §8.4.2.3).</summary>
    /// <exception cref="ArgumentException">There is no text, or it holds a control character or a quotation mark.</exception>
    public void WriteTextValue(scoped TextInput text)
    {
        CheckPresence(text, "Text-value");
        if (WspLength.IsToken(text))
        {
            WriteTokenText(text);
        }
        else if (text.IsChars ? text.Chars.IsEmpty : text.Octets.IsEmpty)
        {
            WriteNoValue();
        }
        else
        {
            WriteQuotedString(text);
        }
    }

    /// <summary>Writes a Uri-value (WAP-230-WSP §8.4.2.3).</summary>
    /// <exception cref="ArgumentException">There is no text, or it holds white space, a control character, <c>&lt;</c>,
    /// <c>&gt;</c>, a quotation mark or what is not US-ASCII.</exception>
    public void WriteUri(scoped TextInput uri)
    {
        const string Kind = "Uri-value";
        CheckPresence(uri, Kind);
        CheckCharacter(uri, uri.IsChars ? WspCharacters.IndexOfNonUri(uri.Chars) : WspCharacters.IndexOfNonUri(uri.Octets), Kind);
        WriteText(uri, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes a No-value, the octet 0 (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteNoValue()
    {
        WriteOctet(0);
    }

    /// <summary>Writes a Q-value (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteQValue(QValue value)
    {
        WriteUintvar(value.Code);
    }

    /// <summary>Writes a Version-value: an octet, or a text for versions that do not fit one (WAP-230-WSP §8.4.2.3).</summary>
    public void WriteVersion(MmsVersion version)
    {
        if (version.FitsOctet)
        {
            WriteOctet(version.Octet);
            return;
        }

        WriteDigits(version.Major);
        if (version.Minor != MmsVersion.NoMinor)
        {
            WriteOctet((byte)'.');
            WriteDigits(version.Minor);
        }

        WriteOctet(0);
    }

    /// <summary>Writes a Date-value in seconds since 1970-01-01 UTC; fractions of a second are dropped (WAP-230-WSP §8.4.2.3).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before 1970.</exception>
    public void WriteDate(DateTimeOffset date)
    {
        WriteLongInteger(WspLength.SecondsOf(date));
    }

    /// <summary>Writes a Delta-seconds-value; fractions of a second are dropped (OMA-TS-MMS_ENC-V1_3 §7.3.15).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is negative.</exception>
    public void WriteDeltaSeconds(TimeSpan delta)
    {
        WriteInteger(WspLength.SecondsOf(delta));
    }

    /// <summary>Writes an Encoded-string-value (OMA-TS-MMS_ENC-V1_3 §7.3.19): a plain Text-string when it has no charset and is
    /// US-ASCII, else Value-length, Char-set and Text-string.</summary>
    /// <exception cref="ArgumentException">There is no text, it holds a control character, or its charset is unknown or cannot
    /// express it.</exception>
    public void WriteEncodedString(scoped EncodedStringInput text)
    {
        const string Kind = "Encoded-string-value";
        CheckPresence(text.Text, Kind);
        EncodedStringForm form = EncodedStringForm.Of(text);
        CheckEncodedText(form, Kind);
        if (form.Charset is int charset)
        {
            WriteValueLength(form.ContentLength);
            WriteInteger((ulong)charset);
        }

        if (form.IsQuoted)
        {
            WriteOctet(0x7F);
        }

        if (form.Encoding is null)
        {
            WriteText(form.Text, Kind);
        }
        else
        {
            form.Encoding.GetBytes(form.Text.Chars, Take(form.TextLength));
        }

        WriteOctet(0);
    }

    private static void CheckEncodedText(EncodedStringForm form, string kind)
    {
        if (form.Text.IsChars || form.Charset is not int charset)
        {
            CheckText(form.Text, kind);
            CheckStart(form.Text, kind);
        }
        else if (MmsCharsets.WidthOf(charset) is int width and > 1)
        {
            if (form.TextLength % width != 0)
            {
                EncodingFault.ThrowHalfCharacter(charset);
            }
        }
        else if (MmsCharsets.UsesControls(charset))
        {
            CheckCharacter(form.Text, form.Text.Octets.IndexOf((byte)0), kind);
        }
        else
        {
            CheckText(form.Text, kind);
        }
    }

    private static void CheckPresence(TextInput text, string kind)
    {
        if (!text.HasValue)
        {
            EncodingFault.ThrowNoText(kind);
        }
    }

    private static void CheckText(TextInput text, string kind)
    {
        CheckPresence(text, kind);
        CheckCharacter(text, text.IsChars ? WspCharacters.IndexOfNonText(text.Chars) : WspCharacters.IndexOfNonText(text.Octets), kind);
    }

    /// <summary>White space may stand in TEXT, but as a value's first octet a tab or CR would be taken for a Value-length.</summary>
    private static void CheckStart(TextInput text, string kind)
    {
        if (text.IsChars ? text.Chars is [< ' ', ..] : text.Octets is [< (byte)' ', ..])
        {
            EncodingFault.ThrowFirstCharacter(kind, text.IsChars ? text.Chars[0] : text.Octets[0]);
        }
    }

    private static void CheckCharacter(TextInput text, int index, string kind)
    {
        if (index >= 0)
        {
            EncodingFault.ThrowCharacter(kind, text.IsChars ? text.Chars[index] : text.Octets[index], index);
        }
    }

    private void WriteText(scoped TextInput text, string kind)
    {
        if (!text.IsChars)
        {
            WriteOctets(text.Octets);
            return;
        }

        OperationStatus status = Utf8.FromUtf16(
            text.Chars, _destination[_written..], out _, out int written, replaceInvalidSequences: false);
        if (status == OperationStatus.DestinationTooSmall)
        {
            EncodingFault.ThrowDestinationTooShort(_destination.Length);
        }

        if (status != OperationStatus.Done)
        {
            EncodingFault.ThrowSurrogate(kind);
        }

        _written += written;
    }

    private void WriteDigits(byte number)
    {
        Span<byte> digits = stackalloc byte[3];
        number.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        WriteOctets(digits[..length]);
    }

    private Span<byte> Take(int length)
    {
        if (length > _destination.Length - _written)
        {
            EncodingFault.ThrowDestinationTooShort(_destination.Length);
        }

        Span<byte> taken = _destination.Slice(_written, length);
        _written += length;
        return taken;
    }
}
