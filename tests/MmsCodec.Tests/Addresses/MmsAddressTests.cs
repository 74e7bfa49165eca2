using System.Net;

namespace MmsCodec.Tests.Addresses;

/// <summary>OMA-TS-MMS_ENC-V1_3 §8: addresses.</summary>
public sealed class MmsAddressTests
{
    [Theory]
    [InlineData("+358401234567/TYPE=PLMN", MmsAddressKind.PlmnNumber, "+358401234567", "PLMN")]
    [InlineData("0401234567/TYPE=PLMN", MmsAddressKind.PlmnNumber, "0401234567", "PLMN")]
    [InlineData("+1-555-010.0/TYPE=PLMN", MmsAddressKind.PlmnNumber, "+1-555-010.0", "PLMN")]
    [InlineData("192.0.2.255/TYPE=IPv4", MmsAddressKind.IPv4, "192.0.2.255", "IPv4")]
    [InlineData("2001:db8::1/TYPE=IPv6", MmsAddressKind.IPv6, "2001:db8::1", "IPv6")]
    [InlineData("::ffff:192.0.2.1/TYPE=IPv6", MmsAddressKind.IPv6, "::ffff:192.0.2.1", "IPv6")]
    [InlineData("+358500000000/TYPE=PLNM", MmsAddressKind.Other, "+358500000000", "PLNM")] // seen: a misspelt type is kept
    [InlineData("a%20b/TYPE=X_25", MmsAddressKind.Other, "a%20b", "X_25")]
    [InlineData("anna@example.com", MmsAddressKind.Email, "anna@example.com", null)]
    [InlineData("a.b.@docomo.example", MmsAddressKind.Email, "a.b.@docomo.example", null)] // operators hand such out
    [InlineData("\"a b\"@example.com", MmsAddressKind.Email, "\"a b\"@example.com", null)]
    [InlineData("a@[192.0.2.1]", MmsAddressKind.Email, "a@[192.0.2.1]", null)]
    [InlineData("a/b@example.com", MmsAddressKind.Email, "a/b@example.com", null)]
    [InlineData("x/TYPE=PLMN@example.com", MmsAddressKind.Email, "x/TYPE=PLMN@example.com", null)]
    [InlineData("12345", MmsAddressKind.NumShortcode, "12345", null)]
    [InlineData("+12345", MmsAddressKind.NumShortcode, "+12345", null)]
    [InlineData("*100", MmsAddressKind.NumShortcode, "*100", null)]
    [InlineData("#31", MmsAddressKind.NumShortcode, "#31", null)]
    [InlineData("Erotik", MmsAddressKind.AlphanumShortcode, "Erotik", null)] // seen
    [InlineData("My_Bank1", MmsAddressKind.AlphanumShortcode, "My_Bank1", null)]
    public void Address_is_read_and_written(string text, MmsAddressKind kind, string value, string? typeName)
    {
        Assert.True(MmsAddress.TryParse(text, out MmsAddress? address));
        Assert.Equal(kind, address.Kind);
        Assert.Equal(value, address.Value);
        Assert.Equal(typeName, address.TypeName);
        Assert.Null(address.DisplayName);
        Assert.Equal(text, address.ToString());
        Assert.Equal(address, new EncodedText(text).ToAddress());
        Assert.Equal(address, new EncodedString(System.Text.Encoding.UTF8.GetBytes(text), null).ToAddress());
    }

    [Theory]
    [InlineData("+1/type=plmn", MmsAddressKind.PlmnNumber, "+1/TYPE=plmn")] // the mark is written as the standard has it
    [InlineData("192.0.2.1/TYPE=ipv4", MmsAddressKind.IPv4, "192.0.2.1/TYPE=ipv4")]
    [InlineData("::1/Type=IPV6", MmsAddressKind.IPv6, "::1/TYPE=IPV6")]
    public void Case_of_a_type_does_not_matter(string text, MmsAddressKind kind, string written)
    {
        Assert.True(MmsAddress.TryParse(text, out MmsAddress? address));
        Assert.Equal(kind, address.Kind);
        Assert.Equal(written, address.ToString());
    }

    [Theory]
    [InlineData("\"Anna\" <anna@example.com>", "Anna", "\"Anna\" <anna@example.com>")]
    [InlineData("Anna B. <anna@example.com>", "Anna B.", "\"Anna B.\" <anna@example.com>")]
    [InlineData("Änna<anna@example.com>", "Änna", "\"Änna\" <anna@example.com>")]
    [InlineData("\"A \\\"x\\\" \\\\\" <anna@example.com>", "A \"x\" \\", "\"A \\\"x\\\" \\\\\" <anna@example.com>")]
    [InlineData(" <anna@example.com> ", null, "anna@example.com")]
    [InlineData("\"\" <anna@example.com>", null, "anna@example.com")]
    public void Email_may_have_a_display_name(string text, string? displayName, string written)
    {
        Assert.True(MmsAddress.TryParse(text, out MmsAddress? address));
        Assert.Equal(MmsAddressKind.Email, address.Kind);
        Assert.Equal("anna@example.com", address.Value);
        Assert.Equal(displayName, address.DisplayName);
        Assert.Equal(written, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("+358 40/TYPE=PLMN")]
    [InlineData("+/TYPE=PLMN")]
    [InlineData("-./TYPE=PLMN")]
    [InlineData("/TYPE=PLMN")]
    [InlineData("1+2/TYPE=PLMN")]
    [InlineData("1/TYPE=")]
    [InlineData("1/TYPE=a b")]
    [InlineData("1/TYPE=PLMN/TYPE=PLMN")] // split at the last mark: the rest is no number
    [InlineData("256.0.0.1/TYPE=IPv4")]
    [InlineData("1.2.3/TYPE=IPv4")]
    [InlineData("1.2.3.4.5/TYPE=IPv4")]
    [InlineData("1.2.3.04/TYPE=IPv4")]
    [InlineData("1.2..4/TYPE=IPv4")]
    [InlineData("[::1]/TYPE=IPv6")]
    [InlineData("fe80::1%eth0/TYPE=IPv6")]
    [InlineData("192.0.2.1/TYPE=IPv6")]
    [InlineData("1:2/TYPE=IPv6")]
    [InlineData("+")]
    [InlineData("**1")]
    [InlineData("1#")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("@b")]
    [InlineData("a@b@c")]
    [InlineData("a b@c")]
    [InlineData("a@b c")]
    [InlineData("a\r\n@b")]
    [InlineData("\"\"@b")]
    [InlineData("Anna <anna>")]
    [InlineData("Anna <anna@example.com")]
    [InlineData("Anna <anna@example.com> x")]
    public void Other_text_is_no_address(string? text)
    {
        Assert.False(MmsAddress.TryParse(text, out MmsAddress? address));
        Assert.Null(address);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("My Bank", "My Bank", null)]
    [InlineData("+358 40/TYPE=PLMN", "+358 40", "PLMN")]
    [InlineData("a/b/TYPE=PLMN", "a/b", "PLMN")]
    [InlineData("1/TYPE=IPv4/TYPE=PLMN", "1/TYPE=IPv4", "PLMN")] // split at the last mark
    [InlineData("1/TYPE=", "1", "")]
    [InlineData("/TYPE=PLMN", "", "PLMN")]
    public void What_a_pdu_holds_is_kept_even_if_it_is_no_address(string text, string value, string? typeName)
    {
        MmsAddress address = new EncodedText(text).ToAddress();

        Assert.Equal(MmsAddressKind.Other, address.Kind);
        Assert.Equal(value, address.Value);
        Assert.Equal(typeName, address.TypeName);
        Assert.Equal(text, address.ToString());
    }

    [Fact]
    public void Addresses_are_made_of_what_they_stand_for()
    {
        Assert.Equal("+358401234567/TYPE=PLMN", MmsAddress.FromPhoneNumber("+358401234567").ToString());
        Assert.Equal("anna@example.com", MmsAddress.FromEmail("anna@example.com").ToString());
        Assert.Equal("\"Anna \\\"A\\\"\" <anna@example.com>", MmsAddress.FromEmail("anna@example.com", "Anna \"A\"").ToString());
        Assert.Equal("192.0.2.1/TYPE=IPv4", MmsAddress.FromIPAddress(IPAddress.Parse("192.0.2.1")).ToString());
        Assert.Equal("2001:db8::1/TYPE=IPv6", MmsAddress.FromIPAddress(IPAddress.Parse("2001:db8::1")).ToString());
        Assert.Equal("fe80::1/TYPE=IPv6", MmsAddress.FromIPAddress(new IPAddress(IPAddress.Parse("fe80::1").GetAddressBytes(), 7)).ToString());
        Assert.Equal(MmsAddressKind.NumShortcode, MmsAddress.FromShortCode("12345").Kind);
        Assert.Equal(MmsAddressKind.AlphanumShortcode, MmsAddress.FromShortCode("BANK").Kind);
    }

    [Fact]
    public void What_is_made_can_be_read_back()
    {
        MmsAddress[] addresses =
        [
            MmsAddress.FromPhoneNumber("+358401234567"),
            MmsAddress.FromEmail("anna@example.com"),
            MmsAddress.FromEmail("anna@example.com", "A \"b\" \\ <c> ä"),
            MmsAddress.FromIPAddress(IPAddress.Loopback),
            MmsAddress.FromIPAddress(IPAddress.IPv6Any),
            MmsAddress.FromShortCode("*1"),
        ];

        Assert.All(addresses, address =>
        {
            Assert.True(MmsAddress.TryParse(address.ToString(), out MmsAddress? read));
            Assert.Equal(address, read);
        });
    }

    [Fact]
    public void Addresses_are_not_made_of_anything_else()
    {
        Assert.Throws<ArgumentException>(() => MmsAddress.FromPhoneNumber("anna"));
        Assert.Throws<ArgumentException>(() => MmsAddress.FromPhoneNumber("+1/TYPE=PLMN"));
        Assert.Throws<ArgumentException>(() => MmsAddress.FromEmail("anna"));
        Assert.Throws<ArgumentException>(() => MmsAddress.FromShortCode("a b"));
        Assert.Throws<ArgumentNullException>(() => MmsAddress.FromPhoneNumber(null!));
    }

    [Fact]
    public void Address_is_written_as_encoded_string()
    {
        var address = MmsAddress.FromPhoneNumber("+1");

        // "+1/TYPE=PLMN", NUL
        byte[] expected = [0x2B, 0x31, 0x2F, 0x54, 0x59, 0x50, 0x45, 0x3D, 0x50, 0x4C, 0x4D, 0x4E, 0x00];
        Assert.Equal(expected, Wsp.Encode.Value(WspLength.OfEncodedString(address), (ref w) => w.WriteEncodedString(address)));
        EncodedText text = address;
        Assert.Equal("+1/TYPE=PLMN", text.Text);
        Assert.False(((EncodedStringInput)(MmsAddress?)null).HasValue);
    }

    [Fact]
    public void Address_may_travel_in_a_charset()
    {
        // length; ISO 8859-1; "Ä" <a@b>: quote, display name; NUL
        var reader = new WspReader([0x0B, 0x84, 0x22, 0xC4, 0x22, 0x20, 0x3C, 0x61, 0x40, 0x62, 0x3E, 0x00]);

        Assert.True(reader.TryReadEncodedString(out EncodedString text));
        Assert.Equal(MmsAddress.FromEmail("a@b", "Ä"), text.ToAddress());
    }

    [Theory]
    [InlineData("+1", MmsAddressKind.PlmnNumber)]
    [InlineData("anything", MmsAddressKind.PlmnNumber)]
    [InlineData("a@b", MmsAddressKind.Email)]
    [InlineData("192.0.2.1", MmsAddressKind.IPv4)]
    [InlineData("::1", MmsAddressKind.IPv6)]
    public void Kind_of_what_a_person_types_is_guessed(string text, MmsAddressKind kind)
    {
        Assert.Equal(kind, MmsAddress.GuessKind(text));
    }
}
