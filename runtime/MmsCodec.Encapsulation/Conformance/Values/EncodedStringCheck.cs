namespace MmsCodec.Conformance;

/// <summary>Checks texts that may say their charset (OMA-TS-MMS_ENC-V1_3 §7.3.19).</summary>
internal sealed class EncodedStringCheck(FindingList findings)
{
    private const byte LengthQuote = 31;

    private readonly TextCheck _texts = new(findings);

    /// <summary>Checks an Encoded-string-value that could be read.</summary>
    /// <param name="octets">Its octets.</param>
    /// <param name="offset">Octets from the start of the input to them.</param>
    /// <param name="place">The header that it is in.</param>
    public void Check(ReadOnlySpan<byte> octets, long offset, HeaderPlace place)
    {
        if (octets is not [> 0 and <= LengthQuote, ..])
        {
            CheckPlain(octets, offset, place);
            return;
        }

        WspReader reader = new(octets, offset);
        if (reader.TryReadValueLength(out _) && CheckCharset(ref reader, place, out int charset))
        {
            CheckText(reader.Unread, reader.Offset, charset, place);
        }
    }

    private void CheckPlain(ReadOnlySpan<byte> octets, long offset, HeaderPlace place)
    {
        _texts.CheckTextString(octets, offset, place);
        int at = octets.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (at >= 0)
        {
            findings.Add(MmsFindingCode.NonAsciiWithoutCharset, offset + at, place, $"{place.Subject} is not US-ASCII and says no charset.");
        }
    }

    private bool CheckCharset(ref WspReader reader, HeaderPlace place, out int charset)
    {
        long start = reader.Offset;
        bool isLeadingZero = reader.Unread is [> 1 and <= 30, 0, ..];
        bool isRead = reader.TryReadInteger(out ulong number) && number <= int.MaxValue;
        charset = isRead ? (int)number : 0;
        if (isLeadingZero)
        {
            findings.Add(MmsFindingCode.IntegerNotShortest, start + 1, place, $"The charset of {place.Subject} starts with a zero octet.");
        }

        if (isRead && MmsCharsets.NameOf(charset) is null)
        {
            findings.Add(MmsFindingCode.UnknownCharset, start, place, $"{place.Subject} is in charset {charset}, which is not assigned.");
        }

        return isRead;
    }

    private void CheckText(ReadOnlySpan<byte> octets, long offset, int charset, HeaderPlace place)
    {
        ReadOnlySpan<byte> text;
        int quoted = 0;
        if (MmsCharsets.WidthOf(charset) > 1)
        {
            text = WideText.Trim(octets, charset);
            CheckDecoded(text, offset, charset, place);
        }
        else
        {
            text = CheckEnd(octets, offset, place);
            quoted = _texts.CheckQuote(text, offset, place);
            text = text[quoted..];
            if (MmsCharsets.UsesControls(charset))
            {
                CheckDecoded(text, offset + quoted, charset, place);
            }
            else
            {
                _texts.CheckCharacters(text, offset + quoted, place);
            }
        }

        int fault = CharsetText.IndexOfFault(text, charset);
        if (fault >= 0)
        {
            findings.Add(MmsFindingCode.UndecodableText, offset + quoted + fault, place, $"The text of {place.Subject} is not in its charset, {MmsCharsets.NameOf(charset)}.");
        }
    }

    // Where octets do not tell control characters, the characters do.
    private void CheckDecoded(ReadOnlySpan<byte> text, long offset, int charset, HeaderPlace place)
    {
        string characters = MmsCharsets.Decode(text, charset);
        int at = WspCharacters.IndexOfNonText(characters.AsSpan());
        if (at >= 0)
        {
            findings.Add(MmsFindingCode.ControlCharacter, offset, place, $"The text of {place.Subject} holds the control character U+{(int)characters[at]:X4}.");
        }
    }

    /// <summary>Checks that NUL ends the text and the value, and gives the text before it.</summary>
    private ReadOnlySpan<byte> CheckEnd(ReadOnlySpan<byte> octets, long offset, HeaderPlace place)
    {
        int end = octets.IndexOf((byte)0);
        if (end < 0)
        {
            findings.Add(MmsFindingCode.UnterminatedText, offset + octets.Length, place, $"No NUL ends the text of {place.Subject}.");
            return octets;
        }

        if (end + 1 < octets.Length)
        {
            findings.Add(MmsFindingCode.LeftOverOctets, offset + end + 1, place, $"The text of {place.Subject} ends before the end that its length says.");
        }

        return octets[..end];
    }
}
