using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MmsCodec;

/// <summary>Charsets by MIBenum: their names and how their text is read and written (WAP-230-WSP §8.4.2.8, Appendix A).</summary>
/// <remarks>Everything that .NET knows is read, of MIBs 37, 39 and 40 the parts that it knows. UTF-7 (1012) is read but never
/// written. ISO 8859-10, -14 and -16 are unknown to .NET: of them, and of unassigned numbers, the US-ASCII half is read and the rest
/// becomes U+FFFD. UTF-16, UCS-2, UTF-32 and UCS-4 (1015, 1000, 1017, 1001) without a byte-order mark are big-endian
/// (RFC 2781 4.3).</remarks>
public static class MmsCharsets
{
    /// <summary>Any charset, <c>*</c>.</summary>
    public const int Any = 0;

    /// <summary>US-ASCII.</summary>
    public const int UsAscii = 3;

    /// <summary>UTF-8.</summary>
    public const int Utf8 = 106;

    private const int Iso2022Kr = 37;
    private const int Iso2022Jp = 39;
    private const int Iso2022Jp2 = 40;
    private const int Ucs2 = 1000;
    private const int Ucs4 = 1001;
    private const int Utf7Mib = 1012;
    private const int Utf16BigEndian = 1013;
    private const int Utf16LittleEndian = 1014;
    private const int Utf16 = 1015;
    private const int Utf32 = 1017;
    private const int Utf32BigEndian = 1018;
    private const int Utf32LittleEndian = 1019;
    private const int Cp50220 = 2260;

    private static readonly ConcurrentDictionary<int, Encoding?> Encodings = new();

    /// <summary>The charset's name in lower case, for example <c>utf-8</c>; <c>null</c> when the number is unknown.</summary>
    public static string? NameOf(int mib)
    {
        return AssignedCharsets.NameOf(mib);
    }

    /// <summary>The MIBenum of a charset's name, in whatever case it is written.</summary>
    public static bool TryGetMib(string name, out int mib)
    {
        return AssignedCharsets.TryGetCode(name, out mib);
    }

    /// <summary>The .NET encoding of a charset. It reads what it cannot decode as U+FFFD and throws
    /// <see cref="EncoderFallbackException"/> for characters that it cannot write.</summary>
    /// <returns>False when .NET has none, which includes UTF-7 and any charset (0).</returns>
    public static bool TryGetEncoding(int mib, [NotNullWhen(true)] out Encoding? encoding)
    {
        // Only named charsets are kept: others are numbers from the wire, and there are as many of them as a sender likes.
        if (!Encodings.TryGetValue(mib, out encoding) && EncodingNameOf(mib) is string name)
        {
            encoding = Encodings.GetOrAdd(mib, static (_, name) => Create(name), name);
        }

        return encoding is not null;
    }

    /// <summary>How many octets a character has at least. Where it is not 1, NUL octets do not end a text.</summary>
    internal static int WidthOf(int? mib)
    {
        return mib switch
        {
            Ucs2 or Utf16BigEndian or Utf16LittleEndian or Utf16 => 2,
            Ucs4 or Utf32 or Utf32BigEndian or Utf32LittleEndian => 4,
            _ => 1,
        };
    }

    /// <summary>Whether a byte-order mark says in which order the octets of a character come.</summary>
    internal static bool MayBeMarked(int mib)
    {
        return mib is Ucs2 or Utf16 or Ucs4 or Utf32;
    }

    /// <summary>Whether the charset shifts between code pages with control characters.</summary>
    internal static bool UsesControls(int mib)
    {
        return mib is Iso2022Kr or Iso2022Jp or Iso2022Jp2 or Cp50220;
    }

    /// <summary>Text in a charset; see <see cref="EncodedString.ToString"/>.</summary>
    internal static string Decode(ReadOnlySpan<byte> octets, int? charset)
    {
        return charset switch
        {
            null or Utf8 => Encoding.UTF8.GetString(octets),
            Any => DecodeAny(octets),
            Utf7Mib => Utf7.Decode(octets),
            Utf16 or Ucs2 when octets is [0xFF, 0xFE, ..] => DecodeWith(Utf16LittleEndian, octets),
            Utf32 or Ucs4 when octets is [0xFF, 0xFE, 0, 0, ..] => DecodeWith(Utf32LittleEndian, octets),
            int mib => DecodeWith(mib, octets),
        };
    }

    /// <summary>Text in a charset, with each folded line one space. Printable US-ASCII, which most is, becomes characters in one go.</summary>
    internal static string DecodeUnfolded(ReadOnlySpan<byte> octets, int? charset)
    {
        return charset is null or Utf8
            && !octets.ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? Encoding.Latin1.GetString(octets)
            : LinearWhiteSpace.Unfold(Decode(octets, charset));
    }

    private static string DecodeAny(ReadOnlySpan<byte> octets)
    {
        return System.Text.Unicode.Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : Encoding.Latin1.GetString(octets);
    }

    private static string DecodeWith(int mib, ReadOnlySpan<byte> octets)
    {
        return TryGetEncoding(mib, out Encoding? encoding) || TryGetEncoding(UsAscii, out encoding)
            ? encoding.GetString(octets)
            : string.Empty;
    }

    private static Encoding? Create(string name)
    {
        var encoderFallback = new EncoderExceptionFallback();
        var decoderFallback = new DecoderReplacementFallback("\uFFFD");
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, encoderFallback, decoderFallback)
                ?? Encoding.GetEncoding(name, encoderFallback, decoderFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The name under which .NET knows a charset, if it does.</summary>
    private static string? EncodingNameOf(int mib)
    {
        return mib switch
        {
            Any or Utf7Mib => null,
            Iso2022Jp2 or Cp50220 => "iso-2022-jp",
            81 or 82 => "iso-8859-6",
            84 => "iso-8859-8",
            Ucs2 or Utf16 => "utf-16be",
            Ucs4 or Utf32 => "utf-32be",
            2024 => "shift_jis",
            2108 => "euc-jp",
            _ => AssignedCharsets.NameOf(mib),
        };
    }
}
