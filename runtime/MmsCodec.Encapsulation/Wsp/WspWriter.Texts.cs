using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace MmsCodec;

/// <content>Texts.</content>
public ref partial struct WspWriter
{
    private const byte Quote = 0x7F;

    /// <summary>Writes a Text-string: the quote 0x7F when its first octet is above 127, the text, NUL (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentException">There is no text, it holds a control character (folded lines and tabs may stand after its
    /// first character) or half of a surrogate pair.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteTextString(scoped TextInput text)
    {
        WriteTextString(text, "Text-string");
    }

    /// <summary>Writes a Token-text (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentException">There is no text, it is empty, or it holds what is no token character (RFC 2616 2.2).
    /// </exception>
    public void WriteTokenText(scoped TextInput text)
    {
        const string Kind = "Token-text";
        CheckPresence(text, Kind);
        if (text.IsEmpty)
        {
            EncodingFault.ThrowEmpty(Kind);
        }

        CheckCharacter(text, text.IsChars ? WspCharacters.IndexOfNonToken(text.Chars) : WspCharacters.IndexOfNonToken(text.Octets), Kind);
        WriteCharacters(text, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes a Quoted-string: 0x22, the text, NUL; the wire form has no closing quote (WAP-230-WSP §8.4.2.1).</summary>
    /// <exception cref="ArgumentException">There is no text, or it holds a control character or a quotation mark.</exception>
    public void WriteQuotedString(scoped TextInput text)
    {
        const string Kind = "Quoted-string";
        CheckPresence(text, Kind);
        CheckText(text, Kind);
        CheckCharacter(text, text.IsChars ? text.Chars.IndexOf('"') : text.Octets.IndexOf((byte)'"'), Kind);
        WriteOctet((byte)'"');
        WriteCharacters(text, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes a Text-value: No-value for an empty text, Token-text for a token, else a Quoted-string
    /// (WAP-230-WSP §8.4.2.3).</summary>
    /// <exception cref="ArgumentException">There is no text, or it holds a control character or a quotation mark.</exception>
    public void WriteTextValue(scoped TextInput text)
    {
        CheckPresence(text, "Text-value");
        if (text.IsEmpty)
        {
            WriteNoValue();
        }
        else if (WspLength.IsToken(text))
        {
            WriteTokenText(text);
        }
        else
        {
            WriteQuotedString(text);
        }
    }

    /// <summary>Writes a Uri-value (WAP-230-WSP §8.4.2.3). It is a Text-string that should be a URI: what a relay chose for its
    /// locations must be repeated as it is, even where it has characters that URIs do not have.</summary>
    /// <exception cref="ArgumentException">There is no text, it holds a control character, a tab or half of a surrogate pair, or it
    /// starts or ends with a space.</exception>
    public void WriteUri(scoped TextInput uri)
    {
        const string Kind = "Uri-value";
        CheckPresence(uri, Kind);
        CheckCharacter(uri, uri.IsChars ? WspCharacters.IndexOfNonLine(uri.Chars) : WspCharacters.IndexOfNonLine(uri.Octets), Kind);
        if (WspLength.IsQuoted(uri))
        {
            WriteOctet(Quote);
        }

        WriteCharacters(uri, Kind);
        WriteOctet(0);
    }

    /// <summary>Writes an Encoded-string-value (OMA-TS-MMS_ENC-V1_3 §7.3.19): a plain Text-string when it has no charset and is
    /// US-ASCII, else Value-length, Char-set and Text-string.</summary>
    /// <exception cref="ArgumentException">There is no text, it holds a control character, or its charset is unknown or cannot
    /// express it.</exception>
    public void WriteEncodedString(scoped EncodedStringInput text)
    {
        const string Kind = "Encoded-string-value";
        if (text.IsPlain)
        {
            WriteTextString(text.Text, Kind);
            return;
        }

        EncodedStringForm form = EncodedStringForm.Of(text);
        CheckEncodedText(form, Kind);
        WriteValueLength(form.ContentLength);
        WriteInteger((ulong)form.Charset);
        if (form.IsQuoted)
        {
            WriteOctet(Quote);
        }

        if (form.Encoding is null)
        {
            WriteCharacters(form.Text, Kind);
        }
        else
        {
            form.Encoding.GetBytes(form.Text.Chars, Take(form.TextLength));
        }

        WriteOctet(0);
    }

    private static void CheckEncodedText(scoped EncodedStringForm form, string kind)
    {
        if (form.Text.IsChars)
        {
            CheckText(form.Text, kind);
        }
        else if (MmsCharsets.WidthOf(form.Charset) is int width and > 1)
        {
            if (form.TextLength % width != 0)
            {
                EncodingFault.ThrowHalfCharacter(form.Charset);
            }
        }
        else if (MmsCharsets.UsesControls(form.Charset))
        {
            CheckCharacter(form.Text, form.Text.Octets.IndexOf((byte)0), kind);
        }
        else
        {
            CheckText(form.Text, kind);
        }
    }

    private static void CheckPresence(scoped TextInput text, string kind)
    {
        if (!text.HasValue)
        {
            EncodingFault.ThrowNoText(kind);
        }
    }

    private static void CheckText(scoped TextInput text, string kind)
    {
        CheckCharacter(text, text.IsChars ? WspCharacters.IndexOfNonText(text.Chars) : WspCharacters.IndexOfNonText(text.Octets), kind);
    }

    private static void CheckCharacter(scoped TextInput text, int index, string kind)
    {
        if (index >= 0)
        {
            EncodingFault.ThrowCharacter(kind, text.IsChars ? text.Chars[index] : text.Octets[index], index);
        }
    }

    /// <summary>White space may stand in TEXT, but as a value's first octet a tab or CR would be taken for a Value-length.</summary>
    private static void CheckStart(int first, string kind)
    {
        if (first < ' ')
        {
            EncodingFault.ThrowFirstCharacter(kind, first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteTextString(scoped TextInput text, string kind)
    {
        CheckPresence(text, kind);
        if (text.IsChars)
        {
            WriteTextString(text.Chars, kind);
        }
        else
        {
            WriteTextString(text.Octets, kind);
        }
    }

    private void WriteTextString(scoped ReadOnlySpan<byte> octets, string kind)
    {
        // Nearly every text takes this way, on which nothing is called.
        Span<byte> destination = _destination[_written..];
        if (octets.Length < destination.Length && octets is [< 0x80, ..] && WspCharacters.TryCopyPlain(octets, destination))
        {
            destination[octets.Length] = 0;
            _written += octets.Length + 1;
            return;
        }

        WriteRareTextString(octets, kind);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRareTextString(scoped ReadOnlySpan<byte> octets, string kind)
    {
        CheckText(octets, kind);
        byte first = octets is [byte start, ..] ? start : (byte)' ';
        CheckStart(first, kind);
        if (first >= 0x80)
        {
            WriteOctet(Quote);
        }

        WriteOctets(octets);
        WriteOctet(0);
    }

    private void WriteTextString(scoped ReadOnlySpan<char> chars, string kind)
    {
        int foreign = WspCharacters.IndexOfNonText(chars);
        if (foreign >= 0)
        {
            EncodingFault.ThrowCharacter(kind, chars[foreign], foreign);
        }

        char first = chars is [char start, ..] ? start : ' ';
        CheckStart(first, kind);
        if (first >= 0x80)
        {
            WriteOctet(Quote);
        }

        WriteUtf8(chars, kind);
        WriteOctet(0);
    }

    private void WriteCharacters(scoped TextInput text, string kind)
    {
        if (text.IsChars)
        {
            WriteUtf8(text.Chars, kind);
        }
        else
        {
            WriteOctets(text.Octets);
        }
    }

    private void WriteUtf8(scoped ReadOnlySpan<char> chars, string kind)
    {
        OperationStatus status = Utf8.FromUtf16(chars, _destination[_written..], out _, out int written, replaceInvalidSequences: false);
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
}
