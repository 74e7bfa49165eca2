namespace MmsCodec.Tests.Sms;

/// <summary>SMS-DELIVER by 3GPP TS 23.040 and TS 23.038, octet by octet.</summary>
public class SmsDeliverTests
{
    [Fact]
    public void Push_with_service_centre_ports_and_concatenation()
    {
        byte[] octets =
        [
            0x07, 0x91, 0x06, 0x91, 0x93, 0x00, 0x00, 0xF0, // service centre: 7 octets, international, 60193900000
            0x44, // SMS-DELIVER, no more messages, user data header
            0x0B, 0x91, 0x44, 0x87, 0x20, 0x90, 0x00, 0xF0, // originator: 11 digits, 44780209000
            0x39, // protocol 57
            0xF5, // 8 bit, class 1
            0x01, 0x10, 0x03, 0x80, 0x41, 0x85, 0x23, // 2010-01-30 08:14:58 +08:00
            0x0F, // 15 octets
            0x0B, // header of 11 octets
            0x05, 0x04, 0x0B, 0x84, 0x23, 0xF0, // ports 2948, 9200
            0x00, 0x03, 0x49, 0x02, 0x01, // reference 73, part 1 of 2
            0xDE, 0xAD, 0xBE,
        ];

        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal("+60193900000", deliver.ServiceCentre?.ToString());
        Assert.Equal(new SmsAddress(SmsTypeOfNumber.International, 1, "44780209000"), deliver.Originator);
        Assert.Equal(57, deliver.ProtocolId);
        Assert.Equal(SmsAlphabet.Octets, deliver.DataCoding.Alphabet);
        Assert.Equal(new DateTimeOffset(2010, 1, 30, 8, 14, 58, TimeSpan.FromHours(8)), deliver.Timestamp.Time);
        Assert.Equal(TimeSpan.FromHours(8), deliver.Timestamp.Time?.Offset);
        Assert.Equal(new SmsPorts(2948, 9200), deliver.UserData.Ports);
        Assert.Equal(new SmsConcatenation(73, IsWide: false, Total: 2, Number: 1), deliver.UserData.Concatenation);
        Assert.Equal<byte>([0xDE, 0xAD, 0xBE], deliver.UserData.Payload.Span);
        Assert.Null(deliver.Text);
        Assert.False(deliver.HasMoreMessages);
        Assert.Equal(octets, deliver.Encode());
    }

    [Theory]
    [InlineData(0x00, true, false, false, false)]
    [InlineData(0x04, false, false, false, false)]
    [InlineData(0x0C, false, true, false, false)]
    [InlineData(0x24, false, false, true, false)]
    [InlineData(0x84, false, false, false, true)]
    public void Flags_of_the_first_octet(byte first, bool more, bool loops, bool status, bool reply)
    {
        byte[] octets = Tpdu.Of(first, 0x04, 0x01, 0x00);
        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal((more, loops, status, reply), (deliver.HasMoreMessages, deliver.PreventsLoops, deliver.HasStatusReport, deliver.HasReplyPath));
        Assert.Equal(octets, deliver.Encode());
    }

    [Theory]
    [InlineData(new byte[] { 0x04, 0xA1, 0x21, 0x43 }, SmsTypeOfNumber.National, 1, "1234", "1234")]
    [InlineData(new byte[] { 0x05, 0x81, 0x21, 0x43, 0xF5 }, SmsTypeOfNumber.Unknown, 1, "12345", "12345")]
    [InlineData(new byte[] { 0x03, 0x91, 0x21, 0xF3 }, SmsTypeOfNumber.International, 1, "123", "+123")]
    [InlineData(new byte[] { 0x05, 0xB9, 0xBA, 0xDC, 0xFE }, SmsTypeOfNumber.NetworkSpecific, 9, "*#abc", "*#abc")]
    [InlineData(new byte[] { 0x02, 0xC0, 0x21 }, SmsTypeOfNumber.Subscriber, 0, "12", "12")]
    [InlineData(new byte[] { 0x02, 0xE0, 0x21 }, SmsTypeOfNumber.Abbreviated, 0, "12", "12")]
    [InlineData(new byte[] { 0x02, 0xF0, 0x21 }, SmsTypeOfNumber.Reserved, 0, "12", "12")]
    [InlineData(new byte[] { 0x00, 0x80 }, SmsTypeOfNumber.Unknown, 0, "", "")]
    [InlineData( // ten septets: 18 half octets
        new byte[] { 0x12, 0xD0, 0xE8, 0x32, 0x9B, 0xFD, 0x46, 0x97, 0xD9, 0xEC, 0x37 }, SmsTypeOfNumber.Alphanumeric, 0, "hellohello", "hellohello")]
    public void Addresses(byte[] address, SmsTypeOfNumber type, byte plan, string value, string shown)
    {
        byte[] octets = [0x04, .. address, 0x00, 0x04, 0x62, 0x30, 0x10, 0x21, 0x00, 0x00, 0x00, 0x00];
        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal(new SmsAddress(type, plan, value), deliver.Originator);
        Assert.Equal(shown, deliver.Originator.ToString());
        Assert.Null(deliver.ServiceCentre);
        Assert.Equal(octets, deliver.Encode());
    }

    [Fact]
    public void Service_centre_of_no_octets_is_none()
    {
        byte[] octets = [0x00, .. Tpdu.Of(0x84, 0x04, 0x01, 0x7A)]; // a length of 0, then the TPDU

        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Null(deliver.ServiceCentre);
        Assert.Equal("+15550100", deliver.Originator.ToString());
        Assert.Equal<byte>([0x7A], deliver.UserData.Payload.Span);
    }

    [Fact]
    public void First_octet_of_0_is_no_service_centre_of_no_octets()
    {
        SmsDeliver deliver = Tpdu.Decode(Tpdu.Of(0x00, 0x04, 0x01, 0x7A));

        Assert.Equal("+15550100", deliver.Originator.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0x0A, 0xE8, 0x32, 0x9B, 0xFD, 0x46, 0x97, 0xD9, 0xEC, 0x37 }, "hellohello")]
    [InlineData(new byte[] { 0x02, 0x9B, 0x32 }, "€")] // escape 0x1B, then 0x65
    [InlineData(new byte[] { 0x04, 0x1B, 0x94, 0x86, 0x03 }, "{ΞÆ")] // escape 0x1B, 0x28; then 0x1A, 0x1C
    [InlineData(new byte[] { 0x03, 0x80, 0x00, 0x00 }, "@£@")] // 0x00, 0x01, 0x00
    [InlineData(new byte[] { 0x00 }, "")]
    public void Text_of_the_default_alphabet(byte[] userData, string expected)
    {
        byte[] octets = Tpdu.Of(0x04, 0x00, userData);
        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal(expected, deliver.Text);
        Assert.Equal(octets, deliver.Encode());
    }

    [Fact]
    public void Septets_begin_after_fill_bits()
    {
        byte[] octets = Tpdu.Of(
            0x44, 0x00,
            0x08, // 8 septets: 7 for the header of 6 octets and its fill bit, 1 for the text
            0x05, 0x00, 0x03, 0xCC, 0x02, 0x01, // reference 204, part 1 of 2
            0x82); // a fill bit, then 'A' (1000001)

        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal("A", deliver.Text);
        Assert.Equal(new SmsConcatenation(204, IsWide: false, Total: 2, Number: 1), deliver.UserData.Concatenation);
        Assert.Equal(octets, deliver.Encode());
    }

    [Fact]
    public void Header_of_seven_octets_needs_no_fill_bits()
    {
        byte[] octets = Tpdu.Of(
            0x44, 0x00,
            0x0A, // 10 septets: 8 for the header, 2 for the text
            0x06, 0x08, 0x04, 0x9F, 0x8E, 0x02, 0x02, // reference 40846, part 2 of 2
            0x48, 0x1A); // 'H' 1001000, '4' 0110100

        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal("H4", deliver.Text);
        Assert.Equal(new SmsConcatenation(0x9F8E, IsWide: true, Total: 2, Number: 2), deliver.UserData.Concatenation);
        Assert.Equal(octets, deliver.Encode());
    }

    [Theory]
    [InlineData(0x08)] // general, UCS-2
    [InlineData(0x18)] // class 0
    [InlineData(0xE0)] // message waiting, UCS-2
    public void Text_of_UCS2(byte dataCoding)
    {
        byte[] octets = Tpdu.Of(0x04, dataCoding, 0x06, 0x00, 0x48, 0x20, 0xAC, 0x4E, 0x2D); // H, €, 中
        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal("H€中", deliver.Text);
        Assert.Equal(octets, deliver.Encode());
    }

    [Theory]
    [InlineData(0x00, SmsAlphabet.Default)]
    [InlineData(0x04, SmsAlphabet.Octets)]
    [InlineData(0x08, SmsAlphabet.Ucs2)]
    [InlineData(0x0C, SmsAlphabet.Default)] // reserved
    [InlineData(0x15, SmsAlphabet.Octets)] // class 1
    [InlineData(0x20, SmsAlphabet.Octets)] // compressed
    [InlineData(0x44, SmsAlphabet.Octets)] // marked for deletion
    [InlineData(0x80, SmsAlphabet.Default)] // reserved group
    [InlineData(0xC8, SmsAlphabet.Default)] // message waiting, discard
    [InlineData(0xD0, SmsAlphabet.Default)] // message waiting, store
    [InlineData(0xE0, SmsAlphabet.Ucs2)]
    [InlineData(0xF1, SmsAlphabet.Default)]
    [InlineData(0xF5, SmsAlphabet.Octets)]
    [InlineData(0x1B, SmsAlphabet.Ucs2)] // class 3
    [InlineData(0x3F, SmsAlphabet.Octets)] // compressed
    [InlineData(0x58, SmsAlphabet.Ucs2)] // marked for deletion
    [InlineData(0x5C, SmsAlphabet.Default)]
    [InlineData(0x78, SmsAlphabet.Octets)] // marked for deletion, compressed
    [InlineData(0x7F, SmsAlphabet.Octets)]
    [InlineData(0x88, SmsAlphabet.Default)] // reserved groups
    [InlineData(0xA4, SmsAlphabet.Default)]
    [InlineData(0xBF, SmsAlphabet.Default)]
    [InlineData(0xDF, SmsAlphabet.Default)]
    [InlineData(0xEF, SmsAlphabet.Ucs2)]
    [InlineData(0xF0, SmsAlphabet.Default)]
    [InlineData(0xF4, SmsAlphabet.Octets)]
    [InlineData(0xFB, SmsAlphabet.Default)]
    [InlineData(0xFF, SmsAlphabet.Octets)]
    public void Data_coding(byte octet, SmsAlphabet alphabet) => Assert.Equal(alphabet, new SmsDataCoding(octet).Alphabet);

    [Fact]
    public void Text_is_compressed_in_the_general_groups_alone() =>
        Assert.Equal([.. Enumerable.Range(0x20, 0x20), .. Enumerable.Range(0x60, 0x20)], Enumerable.Range(0, 256).Where(octet => new SmsDataCoding((byte)octet).IsCompressed));

    [Theory]
    [InlineData(new byte[] { 0x62, 0x30, 0x10, 0x21, 0x03, 0x54, 0x0A }, "2026-03-01T12:30:45-05:00")] // 20 quarters, sign bit
    [InlineData(new byte[] { 0x99, 0x21, 0x13, 0x32, 0x95, 0x95, 0x40 }, "2099-12-31T23:59:59+01:00")]
    [InlineData(new byte[] { 0x00, 0x10, 0x10, 0x00, 0x00, 0x00, 0x00 }, "2000-01-01T00:00:00+00:00")] // the least of each
    [InlineData(new byte[] { 0x42, 0x20, 0x92, 0x00, 0x00, 0x00, 0x65 }, "2024-02-29T00:00:00+14:00")] // 56 quarters
    [InlineData(new byte[] { 0x42, 0x20, 0x92, 0x00, 0x00, 0x00, 0x6D }, "2024-02-29T00:00:00-14:00")]
    [InlineData(new byte[] { 0x42, 0x20, 0x92, 0x00, 0x00, 0x00, 0x75 }, null)] // 57 quarters
    [InlineData(new byte[] { 0x62, 0x00, 0x10, 0x00, 0x00, 0x00, 0x00 }, null)] // month 0
    [InlineData(new byte[] { 0x62, 0x31, 0x10, 0x00, 0x00, 0x00, 0x00 }, null)] // month 13
    [InlineData(new byte[] { 0x62, 0x10, 0x00, 0x00, 0x00, 0x00, 0x00 }, null)] // day 0
    [InlineData(new byte[] { 0x62, 0x10, 0x23, 0x00, 0x00, 0x00, 0x00 }, null)] // day 32
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0x42, 0x00, 0x00, 0x00 }, null)] // hour 24
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0x00, 0x06, 0x00, 0x00 }, null)] // minute 60
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0x00, 0x00, 0x06, 0x00 }, null)] // second 60
    [InlineData(new byte[] { 0xA0, 0x10, 0x10, 0x00, 0x00, 0x00, 0x00 }, null)] // a half octet of 10
    [InlineData(new byte[] { 0x0A, 0x10, 0x10, 0x00, 0x00, 0x00, 0x00 }, null)]
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0xF0, 0x00, 0x00, 0x00 }, null)]
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0x00, 0xF0, 0x00, 0x00 }, null)]
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0x00, 0x00, 0xF0, 0x00 }, null)]
    [InlineData(new byte[] { 0x62, 0x10, 0x10, 0x00, 0x00, 0x00, 0xF0 }, null)]
    [InlineData(new byte[] { 0x62, 0x20, 0x03, 0x21, 0x00, 0x00, 0x00 }, null)] // 30 February
    [InlineData(new byte[] { 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00 }, null)]
    [InlineData(new byte[] { 0x62, 0x30, 0x10, 0x21, 0x00, 0x00, 0x77 }, null)] // 77 quarters
    [InlineData(new byte[] { 0xAA, 0x30, 0x10, 0x21, 0x00, 0x00, 0x00 }, null)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, null)]
    public void Timestamps(byte[] timestamp, string? expected)
    {
        byte[] octets = [0x04, 0x02, 0x91, 0x21, 0x00, 0x04, .. timestamp, 0x00];
        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal(expected, deliver.Timestamp.Time?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal(octets, deliver.Encode());
        if (deliver.Timestamp.Time is { } time)
        {
            Assert.Equal(deliver.Timestamp, SmsTimestamp.Of(time));
        }
    }

    [Fact]
    public void Timestamp_has_seven_octets_and_this_century()
    {
        Assert.Throws<ArgumentException>(() => SmsTimestamp.OfOctets(new byte[6]));
        Assert.Throws<ArgumentException>(() => SmsTimestamp.OfOctets(new byte[8]));
        DateTimeOffset first = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset last = new(2099, 12, 31, 23, 59, 59, TimeSpan.FromHours(-9.5));
        Assert.Equal(first, SmsTimestamp.Of(first).Time);
        Assert.Equal(last, SmsTimestamp.Of(last).Time);
        Assert.Throws<ArgumentOutOfRangeException>(() => SmsTimestamp.Of(first.AddSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmsTimestamp.Of(last.AddSeconds(1)));
        Assert.Equal("2099-12-31T23:59:59-09:30", SmsTimestamp.Of(last).ToString());
        Assert.Equal("ff000000000000", SmsTimestamp.OfOctets([0xFF, 0, 0, 0, 0, 0, 0]).ToString());
    }

    /// <summary>3GPP TS 23.038: the default alphabet and its extension table.</summary>
    [Fact]
    public void Default_alphabet_is_the_table_of_the_standard()
    {
        Dictionary<byte, string> table = [];
        for (int i = 0x20; i < 0x7B; i++)
        {
            table[(byte)i] = $"{(char)i}"; // as US-ASCII, but for those below
        }

        (byte Septet, string Text)[] others =
        [
            (0x00, "@"), (0x01, "£"), (0x02, "$"), (0x03, "¥"), (0x04, "è"), (0x05, "é"), (0x06, "ù"), (0x07, "ì"), (0x08, "ò"), (0x09, "Ç"),
            (0x0A, "\n"), (0x0B, "Ø"), (0x0C, "ø"), (0x0D, "\r"), (0x0E, "Å"), (0x0F, "å"), (0x10, "Δ"), (0x11, "_"), (0x12, "Φ"), (0x13, "Γ"),
            (0x14, "Λ"), (0x15, "Ω"), (0x16, "Π"), (0x17, "Ψ"), (0x18, "Σ"), (0x19, "Θ"), (0x1A, "Ξ"), (0x1C, "Æ"), (0x1D, "æ"), (0x1E, "ß"),
            (0x1F, "É"), (0x24, "¤"), (0x40, "¡"), (0x5B, "Ä"), (0x5C, "Ö"), (0x5D, "Ñ"), (0x5E, "Ü"), (0x5F, "§"), (0x60, "¿"), (0x7B, "ä"),
            (0x7C, "ö"), (0x7D, "ñ"), (0x7E, "ü"), (0x7F, "à"),
        ];
        foreach ((byte septet, string text) in others)
        {
            table[septet] = text;
        }

        Dictionary<byte, string> extension = new()
        {
            [0x0A] = "\f",
            [0x14] = "^",
            [0x28] = "{",
            [0x29] = "}",
            [0x2F] = "\\",
            [0x3C] = "[",
            [0x3D] = "~",
            [0x3E] = "]",
            [0x40] = "|",
            [0x65] = "€",
        };

        Assert.Equal(127, table.Count);
        Assert.All(table, entry => Assert.Equal(entry.Value, TextOf(entry.Key)));

        // After the escape, what the extension table does not have is the character of the basic one.
        Assert.All(table, entry => Assert.Equal(extension.GetValueOrDefault(entry.Key) ?? entry.Value, TextOf(0x1B, entry.Key)));
        Assert.Equal("a ", TextOf(0x61, 0x1B)); // an escape before nothing
        Assert.All(table, entry => Assert.Equal<byte>([entry.Key], SeptetsOf(entry.Value)));
        Assert.All(extension, entry => Assert.Equal<byte>([0x1B, entry.Key], SeptetsOf(entry.Value)));

        static string? TextOf(params byte[] septets) =>
            (Tpdu.Carrying(new SmsUserData { Payload = septets }) with { DataCoding = SmsDataCoding.Default }).Text;

        // An alphanumeric address is what the encoder writes from text; its digits are half octets (3GPP TS 23.040).
        static byte[] SeptetsOf(string text)
        {
            SmsAddress address = new(SmsTypeOfNumber.Alphanumeric, 0, text);
            byte[] octets = (Tpdu.Carrying(new SmsUserData()) with { Originator = address }).Encode();
            int packed = octets[3] | (octets[1] > 2 ? octets[4] << 8 : 0);
            return octets[1] > 2 ? [(byte)(packed & 0x7F), (byte)((packed >> 7) & 0x7F)] : [(byte)(packed & 0x7F)];
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x04, 0x01, 0xF5 })] // ports of 8 bits: two octets
    [InlineData(new byte[] { 0x04, 0x03, 0xF5, 0xF0, 0x00 })]
    [InlineData(new byte[] { 0x05, 0x03, 0x0B, 0x84, 0x23 })] // of 16 bits: four
    [InlineData(new byte[] { 0x05, 0x05, 0x0B, 0x84, 0x23, 0xF0, 0x00 })]
    [InlineData(new byte[] { 0x00, 0x02, 0x01, 0x02 })] // concatenation with 8 bits: three
    [InlineData(new byte[] { 0x00, 0x04, 0x01, 0x02, 0x01, 0x00 })]
    [InlineData(new byte[] { 0x08, 0x03, 0x01, 0x02, 0x01 })] // with 16 bits: four
    [InlineData(new byte[] { 0x08, 0x05, 0x01, 0x02, 0x02, 0x01, 0x00 })]
    public void Element_of_another_length_says_nothing(byte[] element)
    {
        SmsDeliver deliver = Tpdu.Decode(Tpdu.Of(0x44, 0x04, [(byte)(1 + element.Length), (byte)element.Length, .. element]));

        Assert.Null(deliver.UserData.Ports);
        Assert.Null(deliver.UserData.Concatenation);
        Assert.Equal(element[0], Assert.Single(deliver.UserData.Elements).Id);
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 0x03, 0x01, 0x01, 0x01 }, 1, 1)] // the only part
    [InlineData(new byte[] { 0x00, 0x03, 0x01, 0xFF, 0xFF }, 255, 255)]
    public void Part_may_be_the_last(byte[] element, int total, int number)
    {
        SmsDeliver deliver = Tpdu.Decode(Tpdu.Of(0x44, 0x04, [(byte)(1 + element.Length), (byte)element.Length, .. element]));

        Assert.Equal(new SmsConcatenation(1, IsWide: false, total, number), deliver.UserData.Concatenation);
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x0B)] // the longest: a type and 20 digits
    public void Service_centre_comes_before_the_message(byte length)
    {
        SmsDeliver deliver = Tpdu.Decode([length, 0x91, .. new byte[length - 1], .. Tpdu.Of(0x04, 0x04, 0x01, 0x41)]);

        Assert.Equal(2 * (length - 1), deliver.ServiceCentre?.Value.Length);
        Assert.Equal(deliver, Tpdu.Decode(deliver.Encode()));
    }

    [Theory]
    [InlineData(0x0C, 1)] // an SMS-DELIVER whose originator's address would have 0x91 half octets
    [InlineData(0x0D, 0)] // no SMS-DELIVER
    public void Service_centre_of_more_than_20_digits_is_none(byte length, int offset)
    {
        byte[] octets = [length, 0x91, .. new byte[length - 1], .. Tpdu.Of(0x04, 0x04, 0x01, 0x41)];

        Assert.False(SmsDeliver.TryDecode(octets, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.NotAnSms, offset, 0), error);
    }

    [Fact]
    public void Type_of_address_has_its_highest_bit()
    {
        byte[] octets = Tpdu.Of(0x04, 0x04, 0x00);
        octets[2] = 0x80;
        Assert.Equal(new SmsAddress(SmsTypeOfNumber.Unknown, 0, "15550100"), Tpdu.Decode(octets).Originator);
        octets[2] = 0x7F;
        Assert.False(SmsDeliver.TryDecode(octets, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.NotAnSms, 1, 0), error);
    }

    [Theory]
    [InlineData("12345678901234567890")] // the most
    [InlineData("*#abc0123456789")]
    [InlineData("1")]
    [InlineData("")]
    public void Digits_come_back(string digits)
    {
        SmsDeliver deliver = Tpdu.Carrying(new SmsUserData(), digits) with { ServiceCentre = SmsAddress.International("4312") };

        Assert.Equal(deliver, Tpdu.Decode(deliver.Encode()));
    }

    [Fact]
    public void Filler_ends_the_digits()
    {
        // 4 digits, of which the second is the filler.
        Assert.Equal("1", Tpdu.Decode(0x04, 0x04, 0x91, 0xF1, 0x32, 0x00, 0x04, 0, 0, 0, 0, 0, 0, 0, 0x00).Originator.Value);
    }

    [Fact]
    public void User_data_of_140_octets_fit()
    {
        SmsDeliver deliver = Tpdu.Carrying(new SmsUserData { Payload = new byte[140] });

        Assert.Equal(deliver, Tpdu.Decode(deliver.Encode()));
    }

    [Fact]
    public void Elements_that_are_not_known_are_kept_and_skipped()
    {
        byte[] octets = Tpdu.Of(
            0x44, 0x04,
            0x10, // 16 octets
            0x0E, // header of 14 octets
            0x70, 0x00, // an element of no data
            0x24, 0x01, 0x01, // national language
            0x05, 0x04, 0x0B, 0x84, 0x23, 0xF0, // ports
            0x05, 0x01, 0x0B, // ports that are too short: nothing
            0x2A);

        SmsDeliver deliver = Tpdu.Decode(octets);

        Assert.Equal([0x70, 0x24, 0x05, 0x05], deliver.UserData.Elements.Select(element => element.Id));
        Assert.Equal(SmsPorts.Push, deliver.UserData.Ports);
        Assert.Null(deliver.UserData.Concatenation);
        Assert.Equal<byte>([0x2A], deliver.UserData.Payload.Span);
        Assert.Equal(octets, deliver.Encode());
    }

    [Theory]
    [InlineData(new byte[] { 0x04, 0x02, 0xF5, 0xF0 }, 245, 240)] // ports of 8 bits
    [InlineData(new byte[] { 0x04, 0x02, 0xF5, 0xF0, 0x05, 0x04, 0x0B, 0x84, 0x23, 0xF0 }, 2948, 9200)] // the last one counts
    public void Ports(byte[] elements, int destination, int source)
    {
        SmsDeliver deliver = Tpdu.Decode(Tpdu.Of(0x44, 0x04, [(byte)(1 + elements.Length), (byte)elements.Length, .. elements]));

        Assert.Equal(new SmsPorts(destination, source), deliver.UserData.Ports);
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 0x03, 0x01, 0x00, 0x01 })] // of no parts
    [InlineData(new byte[] { 0x00, 0x03, 0x01, 0x02, 0x00 })] // part 0
    [InlineData(new byte[] { 0x00, 0x03, 0x01, 0x02, 0x03 })] // part 3 of 2
    [InlineData(new byte[] { 0x08, 0x04, 0x01, 0x02, 0x02, 0x03 })]
    public void Concatenation_that_makes_no_sense_is_ignored(byte[] element)
    {
        SmsDeliver deliver = Tpdu.Decode(Tpdu.Of(0x44, 0x04, [(byte)(1 + element.Length), (byte)element.Length, .. element]));

        Assert.Null(deliver.UserData.Concatenation);
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x07, 0x91, 0x06 }, MmsErrorCode.Truncated, 1)] // the service centre's address ends early
    [InlineData(new byte[] { 0x05, 0x00 }, MmsErrorCode.NotAnSms, 0)] // SMS-SUBMIT
    [InlineData(new byte[] { 0x01, 0x91, 0x02, 0x00 }, MmsErrorCode.NotAnSms, 2)] // the same after a service centre
    [InlineData(new byte[] { 0x04 }, MmsErrorCode.Truncated, 1)]
    [InlineData(new byte[] { 0x04, 0x15, 0x91 }, MmsErrorCode.NotAnSms, 1)] // 21 digits
    [InlineData(new byte[] { 0x04, 0x02, 0x11, 0x21 }, MmsErrorCode.NotAnSms, 1)] // no type of address
    [InlineData(new byte[] { 0x04, 0x04, 0x91, 0x21 }, MmsErrorCode.Truncated, 3)]
    [InlineData(new byte[] { 0x04, 0x02, 0x91, 0x21, 0x00, 0x04, 0x62 }, MmsErrorCode.Truncated, 4)]
    public void Octets_that_cannot_be_followed(byte[] octets, MmsErrorCode code, long offset)
    {
        Assert.False(SmsDeliver.TryDecode(octets, out SmsDeliver? deliver, out MmsError error));
        Assert.Null(deliver);
        Assert.Equal(new MmsError(code, offset, 0), error);
    }

    [Theory]
    [InlineData(0x04, 0x04, new byte[] { 0x02, 0x41 }, MmsErrorCode.Truncated, 1)] // 2 octets, of which 1 is there
    [InlineData(0x04, 0x00, new byte[] { 0x09, 1, 2, 3, 4, 5, 6, 7 }, MmsErrorCode.Truncated, 1)] // 9 septets take 8 octets
    [InlineData(0x44, 0x04, new byte[] { 0x00 }, MmsErrorCode.BadUserDataHeader, 1)] // a header in no octets
    [InlineData(0x44, 0x04, new byte[] { 0x01, 0x01 }, MmsErrorCode.BadUserDataHeader, 1)] // longer than the user data
    [InlineData(0x44, 0x04, new byte[] { 0x04, 0x03, 0x00, 0x02, 0x01 }, MmsErrorCode.BadUserDataHeader, 2)] // an element longer than the header
    [InlineData(0x44, 0x04, new byte[] { 0x02, 0x01, 0x00 }, MmsErrorCode.BadUserDataHeader, 2)] // an element of one octet
    [InlineData(0x44, 0x00, new byte[] { 0x03, 0x02, 0x70, 0x00 }, MmsErrorCode.BadUserDataHeader, 1)] // 3 octets of header in 3 septets
    public void User_data_that_cannot_be_followed(byte first, byte dataCoding, byte[] userData, MmsErrorCode code, long offset)
    {
        const int BeforeUserData = 16;
        Assert.False(SmsDeliver.TryDecode(Tpdu.Of(first, dataCoding, userData), out SmsDeliver? deliver, out MmsError error));
        Assert.Null(deliver);
        Assert.Equal(new MmsError(code, BeforeUserData + offset, 0), error);
    }

    [Fact]
    public void Octets_after_the_user_data_are_none_of_it()
    {
        Assert.Equal<byte>([0x41], Tpdu.Decode(Tpdu.Of(0x04, 0x04, 0x01, 0x41, 0x42, 0x43)).UserData.Payload.Span);
    }

    [Fact]
    public void What_does_not_fit_is_not_encoded()
    {
        SmsUserData userData = new() { Payload = new byte[141] };
        Assert.Throws<ArgumentException>(() => Tpdu.Carrying(userData).Encode());
        Assert.Throws<ArgumentException>(() => Tpdu.Carrying(new SmsUserData(), "123456789012345678901").Encode());
        Assert.Throws<ArgumentException>(() => Tpdu.Carrying(new SmsUserData(), "12x").Encode());
        SmsAddress letters = new(SmsTypeOfNumber.Alphanumeric, 0, "中");
        Assert.Throws<ArgumentException>(() => (Tpdu.Carrying(new SmsUserData()) with { Originator = letters }).Encode());
    }
}
