namespace MmsCodec;

/// <summary>Septets in octets, the lowest bits first (3GPP TS 23.038).</summary>
internal static class SmsSeptets
{
    /// <summary>Octets that so many septets take after so many bits.</summary>
    public static int PackedLength(int septets, int fillBits) => ((septets * 7) + fillBits + 7) / 8;

    /// <summary>One octet for each septet.</summary>
    /// <param name="packed">At least the octets that the septets take.</param>
    /// <param name="fillBits">Bits before the first septet, 0 to 6.</param>
    /// <param name="count">How many septets.</param>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, int fillBits, int count)
    {
        byte[] septets = new byte[count];
        for (int i = 0; i < count; i++)
        {
            int bit = fillBits + (i * 7);
            int pair = packed[bit / 8] | (bit % 8 > 1 ? packed[(bit / 8) + 1] << 8 : 0);
            septets[i] = (byte)((pair >> (bit % 8)) & 0x7F);
        }

        return septets;
    }

    /// <summary>The septets in octets, after so many bits that are 0.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> septets, int fillBits)
    {
        byte[] packed = new byte[PackedLength(septets.Length, fillBits)];
        for (int i = 0; i < septets.Length; i++)
        {
            int bit = fillBits + (i * 7);
            int pair = (septets[i] & 0x7F) << (bit % 8);
            packed[bit / 8] |= (byte)pair;
            if (bit % 8 > 1)
            {
                packed[(bit / 8) + 1] |= (byte)(pair >> 8);
            }
        }

        return packed;
    }
}
