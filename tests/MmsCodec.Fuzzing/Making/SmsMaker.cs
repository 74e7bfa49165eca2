namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes SMS-DELIVER TPDUs: parts of pushes, and texts (3GPP TS 23.040).</summary>
internal sealed class SmsMaker(Chances chances)
{
    // The port of WAP pushes, and one of theirs to answer to.
    private static readonly byte[] Ports = [0x05, 0x04, 0x0B, 0x84, 0x23, 0xF0];

    /// <param name="payload">What an 8-bit SMS carries; more than fits is cut off.</param>
    public byte[] Make(byte[] payload)
    {
        OctetWriter sms = new();
        if (chances.InHundred(30))
        {
            sms.Octet(7).Octet(0x91).Octets(chances.Octets(6));
        }

        byte[] header = chances.InHundred(70) ? Header() : [];
        int digits = chances.Between(0, 20);
        sms.Octet((header.Length > 0 ? 0x40 : 0) | (chances.InHundred(50) ? 0x04 : 0) | (chances.InHundred(10) ? 0xA8 : 0))
            .Octet(digits)
            .Octet(chances.Of((byte[])[0x91, 0x81, 0xD0]))
            .Octets(chances.Octets((digits + 1) / 2))
            .Octet(0);
        return chances.Below(4) switch
        {
            0 => Septets(sms, header),
            1 => Octets(sms.Octet(0x08), header, System.Text.Encoding.BigEndianUnicode.GetBytes("Grüße 中文")),
            _ => Octets(sms.Octet(0x04), header, payload),
        };
    }

    private byte[] Header()
    {
        OctetWriter elements = new();
        if (chances.InHundred(90))
        {
            elements.Octets(Ports);
        }

        if (chances.InHundred(40))
        {
            int total = chances.Between(1, 8);
            elements.Octet(0x00).Octet(0x03).Octet(chances.Below(256)).Octet(total).Octet(chances.Between(1, total));
        }

        if (chances.InHundred(10))
        {
            byte[] other = chances.Octets(chances.Between(0, 8));
            elements.Octet(chances.Between(9, 255)).Octet(other.Length).Octets(other);
        }

        return new OctetWriter().Octet(elements.Length).Octets(elements.ToArray()).ToArray();
    }

    private byte[] Octets(OctetWriter sms, byte[] header, byte[] payload)
    {
        byte[] data = payload[..Math.Min(payload.Length, 140 - header.Length)];
        return sms.Octets(Timestamp()).Octet(header.Length + data.Length).Octets(header).Octets(data).ToArray();
    }

    private byte[] Septets(OctetWriter sms, byte[] header)
    {
        int headerSeptets = ((header.Length * 8) + 6) / 7;
        int septets = headerSeptets + chances.Between(0, 160 - headerSeptets);
        byte[] data = chances.Octets((((septets * 7) + 7) / 8) - header.Length);
        return sms.Octet(0x00).Octets(Timestamp()).Octet(septets).Octets(header).Octets(data).ToArray();
    }

    private byte[] Timestamp() => chances.InHundred(90) ? [0x62, 0x11, 0x22, 0x02, 0x90, 0x10, 0x40] : chances.Octets(7);
}
