using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks texts without a charset, octet by octet: their quotes and characters (WAP-230-WSP §8.4.2.1).</summary>
internal sealed class TextCheck(FindingList findings)
{
    private const byte Quote = 0x7F;
    private const byte QuotationMark = (byte)'"';

    /// <summary>Checks a Text-string.</summary>
    /// <param name="octets">Its octets, quote and NUL included.</param>
    /// <param name="offset">Octets from the start of the input to them.</param>
    /// <param name="place">The header that it is in.</param>
    public void CheckTextString(ReadOnlySpan<byte> octets, long offset, HeaderPlace place)
    {
        ReadOnlySpan<byte> text = WithoutNul(octets);
        int quoted = CheckQuote(text, offset, place);
        if (text is [(byte)'\t' or (byte)'\r', ..])
        {
            // Inside a text they are white space; the first octet of a value is taken for a length (WAP-230-WSP §8.4.1.2).
            findings.Add(MmsFindingCode.ControlCharacter, offset, place, $"The text of {place.Subject} starts with the control character 0x{text[0]:X2}.");
            return;
        }

        CheckCharacters(text[quoted..], offset + quoted, place);
    }

    /// <summary>Checks a Uri-value.</summary>
    /// <param name="octets">Its octets, quote and NUL included.</param>
    /// <param name="offset">Octets from the start of the input to them.</param>
    /// <param name="start">Octets from the start of the input to the header or member that the URI is.</param>
    /// <param name="place">The header that it is in.</param>
    public void CheckUri(ReadOnlySpan<byte> octets, long offset, long start, HeaderPlace place)
    {
        CheckTextString(octets, offset, place);
        ReadOnlySpan<byte> uri = WithoutNul(octets);
        CheckEnds(uri, offset, start, place);

        // Elsewhere names of files take the place of URIs, which WSP leaves to its users.
        ReadOnlySpan<byte> inner = uri.Trim(" \t"u8);
        if (place.Pdu is null)
        {
            return;
        }

        // Texts may have tabs and folded lines; what goes into a request line may not.
        int control = inner.IndexOfAnyInRange((byte)0, (byte)0x1F);
        if (control >= 0)
        {
            findings.Add(MmsFindingCode.ControlCharacter, offset + uri.IndexOf(inner) + control, place, $"{place.Subject} holds the control character 0x{inner[control]:X2}.");
        }

        int at = WspCharacters.IndexOfNonUri(inner);
        if (at >= 0 && at != control)
        {
            findings.Add(MmsFindingCode.CharacterNotInUri, offset + uri.IndexOf(inner) + at, place, $"{place.Subject} holds the octet 0x{inner[at]:X2}, which URIs do not have.");
        }
    }

    /// <summary>Checks a text that names something: other spaces than inside it are part of no identifier.</summary>
    public void CheckIdentifier(ValueNode value, ReadOnlySpan<byte> octets, HeaderPlace place)
    {
        if (value.Definition is not PrimitiveDefinition { Primitive: WspPrimitive.TextString } || place.Field == 0)
        {
            return;
        }

        ReadOnlySpan<byte> text = WithoutNul(octets);
        CheckEnds(text, value.Offset, place.Offset, place);
        if ((MmsHeader)(place.Field & 0x7F) == MmsHeader.MessageId && text is [(byte)'<', .., (byte)'>'])
        {
            findings.Add(MmsFindingCode.MessageIdInBrackets, value.Offset, place, $"{place.Subject} stands in angle brackets, which are none of it in MMS.");
        }
    }

    /// <summary>Checks a Token-text without its NUL.</summary>
    public void CheckToken(ReadOnlySpan<byte> token, long offset, HeaderPlace place)
    {
        int at = token.IsEmpty ? 0 : WspCharacters.IndexOfNonToken(token);
        if (at >= 0)
        {
            string reason = token.IsEmpty ? "is empty" : $"holds the octet 0x{token[at]:X2}";
            findings.Add(MmsFindingCode.NotAToken, offset + at, place, $"A token in {place.Subject} {reason}: {Shown.Text(new WspText(token).ToString())}.");
        }
    }

    /// <summary>Checks a Quoted-string.</summary>
    public void CheckQuotedString(ReadOnlySpan<byte> octets, long offset, HeaderPlace place)
    {
        ReadOnlySpan<byte> text = WithoutNul(octets);
        int start = 1;
        if (text is not [QuotationMark, ..])
        {
            findings.Add(MmsFindingCode.MissingQuotationMark, offset, place, $"{place.Subject} must start with the octet 0x22.");
            start = text is [Quote, ..] ? 1 : 0;
        }

        if (text[start..] is [.., QuotationMark])
        {
            findings.Add(MmsFindingCode.ClosingQuotationMark, offset + text.Length - 1, place, $"{place.Subject} ends with a quotation mark, which the NUL stands for.");
        }

        CheckCharacters(text[start..], offset + start, place);
    }

    /// <summary>Checks a Text-value: nothing, a token or a Quoted-string (WAP-230-WSP §8.4.2.3).</summary>
    public void CheckTextValue(ReadOnlySpan<byte> octets, long offset, HeaderPlace place)
    {
        if (octets is [QuotationMark, ..])
        {
            CheckQuotedString(octets, offset, place);
        }
        else if (octets.Length > 1)
        {
            CheckToken(WithoutNul(octets), offset, place);
        }
    }

    /// <summary>Checks the quote of a text and gives its length, 0 or 1.</summary>
    public int CheckQuote(ReadOnlySpan<byte> text, long offset, HeaderPlace place)
    {
        switch (text)
        {
            case [Quote, >= 0x80, ..]:
                return 1;
            case [Quote, ..]:
                findings.Add(MmsFindingCode.NeedlessQuote, offset, place, $"The text of {place.Subject} is quoted, though it does not start with an octet above 0x7F.");
                return 1;
            case [>= 0x80, ..]:
                findings.Add(MmsFindingCode.MissingQuote, offset, place, $"The text of {place.Subject} starts with the octet 0x{text[0]:X2}: the quote 0x7F must come before it.");
                return 0;
            default:
                return 0;
        }
    }

    /// <summary>Checks that a text holds no control characters but white space.</summary>
    public void CheckCharacters(ReadOnlySpan<byte> text, long offset, HeaderPlace place)
    {
        int at = WspCharacters.IndexOfNonText(text);
        if (at >= 0)
        {
            findings.Add(MmsFindingCode.ControlCharacter, offset + at, place, $"The text of {place.Subject} holds the control character 0x{text[at]:X2}.");
        }
    }

    private void CheckEnds(ReadOnlySpan<byte> text, long offset, long start, HeaderPlace place)
    {
        if (text.IsEmpty)
        {
            findings.Add(MmsFindingCode.EmptyText, offset, place, $"{place.Subject} is empty.");
        }
        else if (text is [(byte)' ' or (byte)'\t', ..] or [.., (byte)' ' or (byte)'\t'])
        {
            findings.Add(MmsFindingCode.SpaceAroundValue, start, place, $"{place.Subject} starts or ends with a space.");
        }
    }

    private static ReadOnlySpan<byte> WithoutNul(ReadOnlySpan<byte> octets) => octets is [.. ReadOnlySpan<byte> text, 0] ? text : octets;
}
