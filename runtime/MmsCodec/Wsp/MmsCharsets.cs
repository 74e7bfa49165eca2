using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MmsCodec;

/// <summary>Charsets by MIBenum: their names and how their text is read and written (WAP-230-WSP §8.4.2.8, Appendix A).</summary>
/// <remarks>Everything that .NET knows is read, of MIBs 37, 39 and 40 the parts that it knows. UTF-7 (1012) is read but never
/// written. ISO 8859-10, -14 and -16 are unknown to .NET: of them, and of unassigned numbers, the US-ASCII half is read and the rest
/// becomes U+FFFD. UTF-16 and UCS-2 (1015, 1000) without a byte-order mark are big-endian (RFC 2781 4.3).</remarks>
public static class MmsCharsets
{
    /// <summary>Any charset, <c>*</c>.</summary>
    public const int Any = 0;

    /// <summary>US-ASCII.</summary>
    public const int UsAscii = 3;

    /// <summary>UTF-8.</summary>
    public const int Utf8 = 106;

    private const int Ucs2 = 1000;
    private const int Utf7Mib = 1012;
    private const int Utf16BigEndian = 1013;
    private const int Utf16LittleEndian = 1014;
    private const int Utf16 = 1015;

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
        encoding = Encodings.GetOrAdd(mib, static key => Create(key));
        return encoding is not null;
    }

    /// <summary>Whether a character of the charset is two octets wide, so that NUL octets do not end its text.</summary>
    internal static bool IsTwoOctet(int mib)
    {
        return mib is Ucs2 or Utf16BigEndian or Utf16LittleEndian or Utf16;
    }

    /// <summary>Whether the charset shifts between code pages with control characters.</summary>
    internal static bool UsesControls(int mib)
    {
        return mib is 37 or 39 or 40;
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
            int mib => DecodeWith(mib, octets),
        };
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

    private static Encoding? Create(int mib)
    {
        int codePage = CodePageOf(mib);
        if (codePage == 0)
        {
            return null;
        }

        var encoderFallback = new EncoderExceptionFallback();
        var decoderFallback = new DecoderReplacementFallback("\uFFFD");
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, encoderFallback, decoderFallback)
            ?? Encoding.GetEncoding(codePage, encoderFallback, decoderFallback);
    }

    private static int CodePageOf(int mib)
    {
        return mib switch
        {
            UsAscii => 20127,
            4 => 28591,
            >= 5 and <= 12 => 28592 + mib - 5,
            17 => 932,
            18 => 51932,
            36 => 949,
            37 => 50225,
            38 => 51949,
            39 or 40 => 50220,
            81 or 82 => 28596,
            84 => 28598,
            85 => 38598,
            Utf8 => 65001,
            109 => 28603,
            111 => 28605,
            113 => 936,
            114 => 54936,
            Ucs2 or Utf16BigEndian or Utf16 => 1201,
            Utf16LittleEndian => 1200,
            2025 => 936,
            2026 => 950,
            2084 => 20866,
            2252 => 1252,
            _ => 0,
        };
    }
}
