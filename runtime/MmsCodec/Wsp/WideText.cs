namespace MmsCodec;

/// <summary>Text of two- or four-octet characters inside an Encoded-string-value, where only the Value-length says where it
/// ends.</summary>
internal static class WideText
{
    /// <summary><paramref name="octets"/> without quote and terminator, so that whole characters are left. Writers end such text
    /// with one NUL or a whole NUL character, and some quote it. 0x7F is also half of common characters, so it is a quote only
    /// before a byte-order mark, or when the number of octets says so.</summary>
    /// <param name="octets">What follows the Char-set.</param>
    /// <param name="width">Octets of a character: 2 or 4.</param>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> octets, int width)
    {
        if (octets is not [0x7F, ..])
        {
            return TrimEnd(octets, width);
        }

        bool isMarked = octets is [_, 0xFE, 0xFF, ..] or [_, 0xFF, 0xFE, ..] or [_, 0, 0, 0xFE, 0xFF, ..];
        bool isWholeWithQuoteAndNul = octets is [_, >= 0x80, .., not 0, 0] && (octets.Length - 2) % width == 0;
        return isMarked ? TrimEnd(octets[1..], width)
            : isWholeWithQuoteAndNul ? octets[1..^1]
            : TrimEnd(octets, width);
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> octets, int width)
    {
        int surplus = octets.Length % width;
        int terminator = surplus == 0 ? width : surplus;
        return octets.Length >= terminator && !octets[^terminator..].ContainsAnyExcept((byte)0) ? octets[..^terminator] : octets;
    }
}
