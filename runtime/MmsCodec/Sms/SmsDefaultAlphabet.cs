using System.Text;

namespace MmsCodec;

/// <summary>The default alphabet of GSM and its extension table (3GPP TS 23.038).</summary>
internal static class SmsDefaultAlphabet
{
    private const byte Escape = 0x1B;

    // The escape is shown as a space; the last one is the character.
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    private static ReadOnlySpan<byte> ExtendedSeptets => [0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65];

    /// <summary>The text of septets, one in each octet. What the extension table does not have is shown as in the basic one.</summary>
    public static string ToText(ReadOnlySpan<byte> septets)
    {
        StringBuilder text = new(septets.Length);
        for (int i = 0; i < septets.Length; i++)
        {
            if (septets[i] == Escape && i + 1 < septets.Length)
            {
                int extended = ExtendedSeptets.IndexOf(septets[++i]);
                text.Append(extended >= 0 ? Extended[extended] : Basic[septets[i]]);
            }
            else
            {
                text.Append(Basic[septets[i]]);
            }
        }

        return text.ToString();
    }

    /// <summary>The septets of a text, one in each octet.</summary>
    /// <exception cref="ArgumentException">The alphabet does not have a character.</exception>
    public static byte[] ToSeptets(string text)
    {
        List<byte> septets = new(text.Length);
        foreach (char character in text)
        {
            int basic = Basic.LastIndexOf(character);
            int extended = basic >= 0 ? -1 : Extended.IndexOf(character);
            if (basic < 0 && extended < 0)
            {
                throw new ArgumentException($"The default alphabet does not have U+{(int)character:X4}.", nameof(text));
            }

            if (extended >= 0)
            {
                septets.Add(Escape);
            }

            septets.Add(extended >= 0 ? ExtendedSeptets[extended] : (byte)basic);
        }

        return [.. septets];
    }
}
