using System.Runtime.CompilerServices;

namespace MmsCodec.Benchmarks;

/// <summary>What no codec can be faster than.</summary>
internal static class Floors
{
    /// <summary>Copies a PDU that is ready: what an encoder promises, without encoding.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryCopy(ReadOnlySpan<byte> pdu, Span<byte> destination, out int written)
    {
        if (!pdu.TryCopyTo(destination))
        {
            written = 0;
            return false;
        }

        written = pdu.Length;
        return true;
    }

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
