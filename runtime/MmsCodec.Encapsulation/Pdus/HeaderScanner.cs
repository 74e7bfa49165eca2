using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MmsCodec;

/// <summary>Follows header after header by the first octet of each value; knows no header's syntax.</summary>
internal static class HeaderScanner
{
    /// <summary>The first octet that is a header's number; below it a textual header's name starts.</summary>
    public const byte FirstField = 0x80;

    /// <summary>The field octet of Content-Type.</summary>
    public const byte ContentTypeField = 0x80 | (byte)MmsHeader.ContentType;

    /// <summary>The field octet of X-Mms-Message-Type.</summary>
    public const byte MessageTypeField = 0x80 | (byte)MmsHeader.MessageType;

    /// <summary>The field octet of X-Mms-Transaction-Id.</summary>
    public const byte TransactionIdField = 0x80 | (byte)MmsHeader.TransactionId;

    /// <summary>The field octet of X-Mms-MMS-Version.</summary>
    public const byte VersionField = 0x80 | (byte)MmsHeader.Version;

    private const byte LengthQuote = 31;

    /// <summary>
    /// The offset after the header at <paramref name="position"/>. When the header cannot be followed, 0 or less: the
    /// <see cref="MmsErrorCode"/>, negated; 0 itself when nothing but padding is left.
    /// </summary>
    /// <remarks>The three common shapes of a value are told apart here, in registers; all else is out of line.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfHeader(ReadOnlySpan<byte> pdu, int position, byte field)
    {
        int value = position + 1;
        if (field >= 0x80 && (uint)value < (uint)pdu.Length)
        {
            byte first = pdu[value];
            if (first >= 0x80)
            {
                if (!IsTextFirst(field))
                {
                    return value + 1;
                }
            }
            else if (first > LengthQuote)
            {
                int end = EndOfText(pdu, value);
                if (end > 0)
                {
                    return end;
                }
            }
            else if (first < LengthQuote && value + first < pdu.Length)
            {
                return value + first + 1;
            }
        }

        return EndOfRareHeader(pdu, position, field);
    }

    /// <summary>
    /// The value of the header at <paramref name="position"/>, with octets after it where the value shows itself where it ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> ValueAt(ReadOnlySpan<byte> headers, int position)
    {
        byte field = headers[position];
        ReadOnlySpan<byte> value = headers[(position + 1)..];
        byte first = value[0];
        return first switch
        {
            < LengthQuote => value[..(first + 1)],
            > LengthQuote when field < 0xC0 => value,
            _ => RareValueAt(headers, position),
        };
    }

    /// <summary>The error for a header that cannot be followed: what does not even begin as a PDU is none.</summary>
    public static MmsError Explain(ReadOnlySpan<byte> pdu, ulong present, MmsErrorCode code, int position, byte field)
    {
        bool isPdu = (present & (1UL << (byte)MmsHeader.MessageType)) != 0 || pdu[0] == MessageTypeField;
        return isPdu
            ? new(code, code is MmsErrorCode.Truncated or MmsErrorCode.BadHeader ? position : position + 1, field >= 0x80 ? field : (byte)0)
            : new(MmsErrorCode.NotAPdu, 0, 0);
    }

    // The offset after the next NUL; 0 when there is none. Texts are short: a call to find their end costs more than looking here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfText(ReadOnlySpan<byte> pdu, int start)
    {
        for (; start <= pdu.Length - Vector256<byte>.Count; start += Vector256<byte>.Count)
        {
            Vector256<byte> octets = Vector256.Create(pdu.Slice(start, Vector256<byte>.Count));
            uint nuls = Vector256.Equals(octets, Vector256<byte>.Zero).ExtractMostSignificantBits();
            if (nuls != 0)
            {
                return start + BitOperations.TrailingZeroCount(nuls) + 1;
            }
        }

        int length = pdu[start..].IndexOf((byte)0);
        return length >= 0 ? start + length + 1 : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<byte> RareValueAt(ReadOnlySpan<byte> headers, int position) =>
        headers[(position + 1)..EndOfHeader(headers, position, headers[position])];

    // A header whose every value starts with text: an octet above 0x7F there is text whose quote is missing.
    private static bool IsTextFirst(byte field) =>
        (field & 0x40) == 0 && (MmsHeaderTable.TextFirst & (1UL << (field & 0x3F))) != 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EndOfRareHeader(ReadOnlySpan<byte> pdu, int position, byte field)
    {
        if (field < 0x80)
        {
            return EndOfTextualHeader(pdu, position);
        }

        int value = position + 1;
        if (value >= pdu.Length)
        {
            return -(int)MmsErrorCode.Truncated;
        }

        if (pdu[value] > LengthQuote)
        {
            int length = pdu[value..].IndexOf((byte)0);
            return length >= 0 ? value + length + 1 : -(int)MmsErrorCode.UnterminatedText;
        }

        WspReader reader = new(pdu[value..], value);
        return reader.TryReadValueLength(out int contentLength)
            ? value + reader.Position + contentLength
            : -(int)reader.Error;
    }

    // Application-header (WAP-230-WSP §8.4.2.6): Token-text, then a text.
    private static int EndOfTextualHeader(ReadOnlySpan<byte> pdu, int position)
    {
        ReadOnlySpan<byte> rest = pdu[position..];
        if (rest[0] == 0 && rest.IndexOfAnyExcept((byte)0) < 0)
        {
            return 0;
        }

        int nameLength = WspCharacters.IndexOfNonToken(rest);
        if (nameLength <= 0 || rest[nameLength] != 0)
        {
            return -(int)MmsErrorCode.BadHeader;
        }

        ReadOnlySpan<byte> value = rest[(nameLength + 1)..];
        int valueLength = value.IndexOf((byte)0);
        return valueLength >= 0
            ? position + nameLength + 1 + valueLength + 1
            : -(int)(value.IsEmpty ? MmsErrorCode.Truncated : MmsErrorCode.UnterminatedText);
    }
}
