using System.Text;

namespace MmsCodec;

/// <summary>Reads UTF-7 (RFC 2152), which the framework no longer does. It is never written.</summary>
internal static class Utf7
{
    /// <summary>The text in <paramref name="octets"/>; octets above 0x7F and broken base 64 become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> octets)
    {
        var text = new StringBuilder();
        for (int i = 0; i < octets.Length; i++)
        {
            if (octets[i] != '+')
            {
                text.Append(octets[i] < 0x80 ? (char)octets[i] : '\uFFFD');
            }
            else if (i + 1 < octets.Length && octets[i + 1] == '-')
            {
                text.Append('+');
                i++;
            }
            else
            {
                i += DecodeShifted(octets[(i + 1)..], text);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads from after a plus to the end of its base 64 and gives the number of octets taken.</summary>
    private static int DecodeShifted(ReadOnlySpan<byte> octets, StringBuilder text)
    {
        uint bits = 0;
        int count = 0;
        int taken = 0;
        while (taken < octets.Length && SixBits(octets[taken]) is int value and >= 0)
        {
            bits = (bits << 6) | (uint)value;
            count += 6;
            taken++;
            if (count >= 16)
            {
                count -= 16;
                text.Append((char)(bits >> count));
                bits &= (1u << count) - 1;
            }
        }

        if (taken == 0 || bits != 0)
        {
            text.Append('\uFFFD');
        }

        return taken < octets.Length && octets[taken] == '-' ? taken + 1 : taken;
    }

    private static int SixBits(byte octet)
    {
        return octet switch
        {
            >= (byte)'A' and <= (byte)'Z' => octet - 'A',
            >= (byte)'a' and <= (byte)'z' => octet - 'a' + 26,
            >= (byte)'0' and <= (byte)'9' => octet - '0' + 52,
            (byte)'+' => 62,
            (byte)'/' => 63,
            _ => -1,
        };
    }
}
