namespace MmsCodec.Benchmarks;

/// <summary>What no decoder can be faster than.</summary>
internal static class Floors
{
    /// <summary>Counts the NULs as fast as .NET finds them.</summary>
    public static int FindNuls(ReadOnlySpan<byte> octets)
    {
        int count = 0;
        for (int at = octets.IndexOf((byte)0); at >= 0; at = octets.IndexOf((byte)0))
        {
            count++;
            octets = octets[(at + 1)..];
        }

        return count;
    }

    /// <summary>Looks at every octet, one at a time.</summary>
    public static int TouchOctets(ReadOnlySpan<byte> octets)
    {
        int sum = 0;
        foreach (byte octet in octets)
        {
            sum += octet;
        }

        return sum;
    }
}
