using System.Runtime.CompilerServices;
using System.Text;

namespace MmsCodec;

/// <summary>How many octets <see cref="WspWriter"/> writes for a value. The methods are named after the writer's.</summary>
/// <remarks>Numbers and times that cannot be written throw here as they do in the writer; the characters of a text are checked by the
/// writer only.</remarks>
public static partial class WspLength
{
    /// <summary>Octets of a Short-integer, always 1.</summary>
    public static int OfShortInteger(byte value)
    {
        _ = value;
        return 1;
    }

    /// <summary>Octets of a Long-integer, 2 to 9.</summary>
    public static int OfLongInteger(ulong value)
    {
        return 1 + OctetsOf(value);
    }

    /// <summary>Octets of an Integer-value: 1 for 0 to 127, else those of a Long-integer.</summary>
    public static int OfInteger(ulong value)
    {
        return value <= 127 ? 1 : OfLongInteger(value);
    }

    /// <summary>Octets of a Uintvar-integer, 1 to 5.</summary>
    public static int OfUintvar(uint value)
    {
        return value switch
        {
            < 1u << 7 => 1,
            < 1u << 14 => 2,
            < 1u << 21 => 3,
            < 1u << 28 => 4,
            _ => 5,
        };
    }

    /// <summary>Octets of a Value-length alone, without what it counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static int OfValueLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length <= 30 ? 1 : 1 + OfUintvar((uint)length);
    }

    /// <summary>Octets of a Text-string with its quote and NUL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfTextString(TextInput text)
    {
        return text.IsChars ? OfTextString(text.Chars) : text.Octets.Length + (text.Octets is [>= 0x80, ..] ? 2 : 1);
    }

    /// <summary>Octets of a Token-text with its NUL.</summary>
    public static int OfTokenText(TextInput text)
    {
        return OfOctets(text) + 1;
    }

    /// <summary>Octets of a Quoted-string with its 0x22 and NUL.</summary>
    public static int OfQuotedString(TextInput text)
    {
        return OfOctets(text) + 2;
    }

    /// <summary>Octets of a Text-value: 1 when empty, else those of a Token-text or a Quoted-string.</summary>
    public static int OfTextValue(TextInput text)
    {
        return text.IsEmpty ? 1 : IsToken(text) ? OfTokenText(text) : OfQuotedString(text);
    }

    /// <summary>Octets of a Uri-value with its quote and NUL.</summary>
    public static int OfUri(TextInput uri)
    {
        return OfTextString(uri);
    }

    /// <summary>Octets of a No-value, always 1.</summary>
    public static int OfNoValue()
    {
        return 1;
    }

    /// <summary>Octets of a Q-value, 1 or 2.</summary>
    public static int OfQValue(QValue value)
    {
        return OfUintvar(value.Code);
    }

    /// <summary>Octets of a Version-value: 1, or those of a text for versions that do not fit an octet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfVersion(MmsVersion version)
    {
        return version.FitsOctet ? 1 : OfVersionText(version);
    }

    /// <summary>Octets of a Date-value. Fractions of a second are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before 1970.</exception>
    public static int OfDate(DateTimeOffset date)
    {
        return OfLongInteger(SecondsOf(date));
    }

    /// <summary>Octets of a Delta-seconds-value. Fractions of a second are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is negative.</exception>
    public static int OfDeltaSeconds(TimeSpan delta)
    {
        return OfInteger(SecondsOf(delta));
    }

    /// <summary>Octets of an Encoded-string-value.</summary>
    /// <exception cref="ArgumentException">The charset is unknown or cannot express the text.</exception>
    public static int OfEncodedString(EncodedStringInput text)
    {
        if (text.IsPlain)
        {
            return OfTextString(text.Text);
        }

        int content = EncodedStringForm.Of(text).ContentLength;
        return OfValueLength(content) + content;
    }

    /// <summary>Octets of the text alone.</summary>
    internal static int OfOctets(TextInput text)
    {
        return text.IsChars ? Encoding.UTF8.GetByteCount(text.Chars) : text.Octets.Length;
    }

    internal static bool IsQuoted(TextInput text)
    {
        return text.IsChars ? text.Chars is [>= '\u0080', ..] : text.Octets is [>= 0x80, ..];
    }

    internal static bool IsToken(TextInput text)
    {
        return !text.IsEmpty
            && (text.IsChars ? WspCharacters.IndexOfNonToken(text.Chars) : WspCharacters.IndexOfNonToken(text.Octets)) < 0;
    }

    internal static int OctetsOf(ulong value)
    {
        return value == 0 ? 1 : ((63 - (int)ulong.LeadingZeroCount(value)) / 8) + 1;
    }

    internal static ulong SecondsOf(DateTimeOffset date)
    {
        long seconds = date.ToUnixTimeSeconds();
        if (seconds < 0)
        {
            EncodingFault.ThrowDate(date);
        }

        return (ulong)seconds;
    }

    internal static ulong SecondsOf(TimeSpan delta)
    {
        if (delta < TimeSpan.Zero)
        {
            EncodingFault.ThrowDelta(delta);
        }

        return (ulong)(delta.Ticks / TimeSpan.TicksPerSecond);
    }

    private static int OfTextString(ReadOnlySpan<char> chars)
    {
        return Encoding.UTF8.GetByteCount(chars) + (chars is [>= '\u0080', ..] ? 2 : 1);
    }

    private static int OfVersionText(MmsVersion version)
    {
        return DigitsOf(version.Major) + (version.Minor == MmsVersion.NoMinor ? 0 : 1 + DigitsOf(version.Minor)) + 1;
    }

    private static int DigitsOf(byte number)
    {
        return number switch
        {
            < 10 => 1,
            < 100 => 2,
            _ => 3,
        };
    }
}
