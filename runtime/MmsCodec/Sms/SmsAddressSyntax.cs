namespace MmsCodec;

/// <summary>Addresses as digits in half octets, or as septets where they are alphanumeric (3GPP TS 23.040).</summary>
internal static class SmsAddressSyntax
{
    /// <summary>The most half octets that an address has.</summary>
    public const int MaxDigits = 20;

    private const string Digits = "0123456789*#abc";

    /// <summary>The address of so many half octets.</summary>
    public static SmsAddress Read(byte typeOfAddress, ReadOnlySpan<byte> octets, int digits)
    {
        var type = (SmsTypeOfNumber)((typeOfAddress >> 4) & 7);
        string value = type == SmsTypeOfNumber.Alphanumeric
            ? SmsDefaultAlphabet.ToText(SmsSeptets.Unpack(octets, fillBits: 0, digits * 4 / 7))
            : ReadDigits(octets, digits);
        return new SmsAddress(type, (byte)(typeOfAddress & 0x0F), value);
    }

    /// <summary>The octets of an address, and how many half octets of them count.</summary>
    /// <exception cref="ArgumentException">It cannot be written.</exception>
    public static byte[] Write(SmsAddress address, out int digits)
    {
        if (address.TypeOfNumber == SmsTypeOfNumber.Alphanumeric)
        {
            byte[] septets = SmsDefaultAlphabet.ToSeptets(address.Value);
            digits = ((septets.Length * 7) + 3) / 4;
            return Checked(SmsSeptets.Pack(septets, fillBits: 0), digits, address);
        }

        digits = address.Value.Length;
        byte[] octets = new byte[(digits + 1) / 2];
        octets.AsSpan().Fill(0xFF);
        for (int i = 0; i < digits; i++)
        {
            int digit = Digits.IndexOf(address.Value[i]);
            if (digit < 0)
            {
                throw new ArgumentException($"'{address.Value[i]}' is no digit of an SMS address.", nameof(address));
            }

            octets[i / 2] &= (byte)(i % 2 == 0 ? 0xF0 | digit : (digit << 4) | 0x0F);
        }

        return Checked(octets, digits, address);
    }

    private static byte[] Checked(byte[] octets, int digits, SmsAddress address) =>
        digits <= MaxDigits ? octets : throw new ArgumentException($"'{address.Value}' is longer than an SMS address can be.", nameof(address));

    // A half octet of 15 fills up an odd number of digits; nothing counts after it.
    private static string ReadDigits(ReadOnlySpan<byte> octets, int digits)
    {
        Span<char> text = stackalloc char[octets.Length * 2];
        int length = 0;
        for (; length < digits; length++)
        {
            int digit = (octets[length / 2] >> (length % 2 * 4)) & 0x0F;
            if (digit == 0x0F)
            {
                break;
            }

            text[length] = Digits[digit];
        }

        return text[..length].ToString();
    }
}
