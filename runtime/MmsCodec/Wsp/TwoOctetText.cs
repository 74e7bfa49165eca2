namespace MmsCodec;

/// <summary>Text of two-octet characters inside an Encoded-string-value, where only the Value-length says where it ends.</summary>
internal static class TwoOctetText
{
    /// <summary><paramref name="octets"/> without quote and terminator, so that whole characters are left. Writers end such text
    /// with one NUL or two, and some quote it; 0x7F is also half of common characters, so it is a quote only if the rest fits.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> octets)
    {
        bool mayBeQuoted = octets is [0x7F, >= 0x80, ..];
        if (mayBeQuoted && octets is [_, 0xFE, 0xFF, ..] or [_, 0xFF, 0xFE, ..])
        {
            return TrimEnd(octets[1..]);
        }

        bool isTerminated = octets is [.., 0, 0];
        bool endsInNul = octets is [.., 0];
        if (octets.Length % 2 == 0 && mayBeQuoted && endsInNul && !isTerminated)
        {
            return octets[1..^1];
        }

        return TrimEnd(octets);
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> octets)
    {
        return octets switch
        {
            [.., 0] when octets.Length % 2 != 0 => octets[..^1],
            [.., 0, 0] => octets[..^2],
            _ => octets,
        };
    }
}
