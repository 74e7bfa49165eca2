namespace MmsCodec;

/// <summary>Text of two- or four-octet characters inside an Encoded-string-value, where only the Value-length says where it
/// ends.</summary>
internal static class WideText
{
    /// <summary><paramref name="octets"/> without quote and terminator, so that whole characters are left. Writers end such text
    /// with one NUL or a whole NUL character, and some quote it. 0x7F is also half of common characters, so it is a quote only
    /// when the number of octets says so, and before a byte-order mark when it does not speak against it.</summary>
    /// <param name="octets">What follows the Char-set.</param>
    /// <param name="charset">A MIBenum whose characters are 2 or 4 octets wide.</param>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> octets, int charset)
    {
        int width = MmsCharsets.WidthOf(charset);
        bool isQuotedBeforeNul = octets is [0x7F, >= 0x80, .., not 0, 0] && (octets.Length - 2) % width == 0;
        return isQuotedBeforeNul ? octets[1..^1]
            : MmsCharsets.MayBeMarked(charset) && IsQuotedMark(octets) && !IsWholeWithNul(octets, width) ? TrimEnd(octets[1..], width)
            : TrimEnd(octets, width);
    }

    private static bool IsQuotedMark(ReadOnlySpan<byte> octets)
    {
        return octets is [0x7F, 0xFE, 0xFF, ..] or [0x7F, 0xFF, 0xFE, ..] or [0x7F, 0, 0, 0xFE, 0xFF, ..];
    }

    /// <summary>Whether the octets are whole characters and one NUL when nothing is taken for a quote.</summary>
    private static bool IsWholeWithNul(ReadOnlySpan<byte> octets, int width)
    {
        return octets is [.., not 0, 0] && octets.Length % width == 1;
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> octets, int width)
    {
        int surplus = octets.Length % width;
        int terminator = surplus == 0 ? width : surplus;
        return octets.Length >= terminator && !octets[^terminator..].ContainsAnyExcept((byte)0) ? octets[..^terminator] : octets;
    }
}
