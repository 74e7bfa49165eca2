namespace MmsCodec.Tests.Relays;

/// <summary>Every form of host and port, up to its bounds.</summary>
public class RelayAddressTests
{
    private static readonly string LongestLabel = new('a', 63);

    // RFC 1035 2.3.4: 253 characters without the dot at the end, 63 in a label.
    private static readonly string LongestName = $"{LongestLabel}.{LongestLabel}.{LongestLabel}.{new string('a', 61)}";

    public static TheoryData<string, string, RelayAddressNotes> Hosts => new()
    {
        { "10.0.0.7", "10.0.0.7", RelayAddressNotes.None },
        { "255.255.255.255", "255.255.255.255", RelayAddressNotes.None },
        { "0.0.0.0", "0.0.0.0", RelayAddressNotes.None },
        { "130.244.202.30", "130.244.202.30", RelayAddressNotes.None },
        { "010.1.2.3", "10.1.2.3", RelayAddressNotes.LeadingZeros },
        { "10.00.2.3", "10.0.2.3", RelayAddressNotes.LeadingZeros },
        { "10.1.2.003", "10.1.2.3", RelayAddressNotes.LeadingZeros },
        { "10.1.2.3.", "10.1.2.3", RelayAddressNotes.TrailingDot },
        { "010.1.2.3.", "10.1.2.3", RelayAddressNotes.TrailingDot | RelayAddressNotes.LeadingZeros },
        { "1.example", "1.example", RelayAddressNotes.None },
        { "example.1a", "example.1a", RelayAddressNotes.None },
        { "example.0xg", "example.0xg", RelayAddressNotes.None },
        { "a", "a", RelayAddressNotes.None },
        { "a.", "a", RelayAddressNotes.TrailingDot },
        { "a-b_c.example", "a-b_c.example", RelayAddressNotes.None },
        { LongestName, LongestName, RelayAddressNotes.None },
        { $"{LongestName}.", LongestName, RelayAddressNotes.TrailingDot },
        { "bücher\uFF0Eexample", "xn--bcher-kva.example", RelayAddressNotes.None }, // a wide full stop
        { "bücher\uFF61example", "xn--bcher-kva.example", RelayAddressNotes.None }, // a half-wide one
        { "\u0915\u093F.example", "xn--11b8f.example", RelayAddressNotes.None }, // ki: a letter and a spacing mark
        { "\u0915\u0941.example", "xn--11b2g.example", RelayAddressNotes.None }, // ku: a letter and a mark that takes no space
        { "[2001:db8::7]", "2001:db8::7", RelayAddressNotes.None },
        { "[::ffff:192.0.2.7]", "192.0.2.7", RelayAddressNotes.None },
    };

    public static TheoryData<string> NoHosts =>
    [
        "256.0.0.1", "1.256.0.1", "1.2.3.256", "1.2.3.0004", "1.2.3.", "1..2.3", "1.2.3", "1.2.3.4.5", "1.2.3.4.5.", "1", "0",
        "example.1", "example.0x", "example.0xff", "0x1.0x2.0x3.0xabcdef",
        $"a{LongestLabel}", $"{LongestLabel}a.example", $"{LongestName}a", $"{LongestName}..", $"a.{LongestName}",
        "a..b", "a..", ".", "a b", "a*b", "a~b", "ü ü", "\u2460.example", "ü_\u200D.example",
        "[]", "[::1", "[::1]]", "[[::1]]", "[::g]", "[1.2.3.4]", "[::1%1]", "[::1%25]",
    ];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_host_has_one_spelling(string host, string expected, RelayAddressNotes notes)
    {
        OriginatingRelay relay = Receive.From($"http://{host}/1").Relay;

        Assert.Equal((expected, notes), (relay.Authority.Host, relay.Evidence.Notes));
    }

    [Theory]
    [MemberData(nameof(NoHosts))]
    public void What_is_no_host_is_refused(string host) =>
        Assert.Equal(UnanswerableReason.Unparsable, Receive.NothingFrom($"http://{host}/1"));

    [Theory]
    [InlineData("http", "", 80)]
    [InlineData("https", "", 443)]
    [InlineData("http", ":", 80)]
    [InlineData("http", ":1", 1)]
    [InlineData("http", ":00001", 1)]
    [InlineData("http", ":9", 9)]
    [InlineData("http", ":65535", 65535)]
    [InlineData("https", ":80", 80)]
    public void A_port(string scheme, string port, int expected)
    {
        foreach (string host in (string[])["mms.example", "[::1]", "10.0.0.7"])
        {
            Assert.Equal((scheme, expected), (Receive.From($"{scheme}://{host}{port}/1").Relay.Authority.Scheme, Receive.From($"{scheme}://{host}{port}/1").Relay.Authority.Port));
        }
    }

    [Theory]
    [InlineData(":0")]
    [InlineData(":00000")]
    [InlineData(":65536")]
    [InlineData(":99999")]
    [InlineData(":000080")] // more digits than a port has
    [InlineData(":8 0")]
    [InlineData(":+80")]
    [InlineData(":8a")]
    [InlineData(":٨")] // a digit that is none of ASCII's
    [InlineData(":80:80")]
    public void What_is_no_port_is_refused(string port) =>
        Assert.Equal(UnanswerableReason.Unparsable, Receive.NothingFrom($"http://mms.example{port}/1"));

    // RFC 9110 4.1: 8000 octets at least.
    [Fact]
    public void The_longest_address_has_8000_characters()
    {
        string longest = "http://mms.example/".PadRight(8000, 'a');

        Assert.Equal(longest, Receive.From(longest).Relay.RetrievalAddress.OriginalString);
        Assert.Equal(UnanswerableReason.TooLong, Receive.NothingFrom(longest + "a"));
    }

    [Fact]
    public void What_is_appended_counts_to_the_path_and_the_query()
    {
        RelayDirectory relays = new(new RelayProfile("carrier", [RelayPattern.Parse("mms.example")]) { AppendTransactionId = true });
        string path = "/?".PadRight(7899, 'a') + "=";
        string id = new('1', 100);

        Assert.Equal(path + id, Receive.From("http://mms.example" + path, id, relays).Relay.RetrievalAddress.PathAndQuery);
        Assert.Equal(UnanswerableReason.TooLong, Receive.NothingFrom("http://mms.example" + path, id + "1", relays));
    }

    [Theory]
    [InlineData("+http://mms.example/1", UnanswerableReason.Relative)]
    [InlineData("1http://mms.example/1", UnanswerableReason.Relative)]
    [InlineData("h+t.t-p2://mms.example/1", UnanswerableReason.UnsupportedScheme)]
    [InlineData("ht tp://mms.example/1", UnanswerableReason.Relative)]
    [InlineData("h:", UnanswerableReason.UnsupportedScheme)]
    [InlineData(":", UnanswerableReason.Unparsable)]
    [InlineData("https:", UnanswerableReason.NoAuthority)]
    [InlineData("http:\\\\mms.example/1", UnanswerableReason.NoAuthority)]
    public void What_has_no_scheme_of_a_relay_is_refused(string location, UnanswerableReason reason) =>
        Assert.Equal(reason, Receive.NothingFrom(location));

    [Theory]
    [InlineData(" \t\r\n http://mms.example/1 \r\n\t", RelayAddressNotes.SurroundingSpace)]
    [InlineData("http://mms.example/%41#a b", RelayAddressNotes.FragmentDropped)]
    [InlineData("http://mms.example./^#", RelayAddressNotes.TrailingDot | RelayAddressNotes.EncodedCharacters | RelayAddressNotes.FragmentDropped)]
    [InlineData(" http://010.0.0.1/😀", RelayAddressNotes.SurroundingSpace | RelayAddressNotes.LeadingZeros | RelayAddressNotes.EncodedCharacters)]
    public void What_was_tolerated_is_noted(string location, RelayAddressNotes notes) =>
        Assert.Equal(notes, Receive.From(location).Relay.Evidence.Notes);

    // They are flags, and kept as numbers by who keeps them.
    [Fact]
    public void Notes_are_single_bits() => Assert.Equal([0, 1, 2, 4, 8, 16], Enum.GetValues<RelayAddressNotes>().Select(note => (int)note));

    [Theory]
    [InlineData("http://mms.example/a\u007Fb")]
    [InlineData("http://mms.example/a\u0085b")]
    [InlineData("http://mms.example/a\tb")]
    [InlineData("http://mms.example?a\u0001")]
    public void A_control_character_in_the_path_is_refused(string location) =>
        Assert.Equal(UnanswerableReason.Unparsable, Receive.NothingFrom(location));

    [Fact]
    public void Text_of_an_authority_leaves_out_the_schemes_own_port()
    {
        Assert.Equal("http://mms.example", Receive.From("http://mms.example:80/1").Relay.Authority.ToString());
        Assert.Equal("https://mms.example", Receive.From("https://mms.example/1").Relay.Authority.ToString());
        Assert.Equal("https://mms.example:80", Receive.From("https://mms.example:80/1").Relay.Authority.ToString());
        Assert.Equal("http://[::1]:443", Receive.From("http://[::1]:443/1").Relay.Authority.ToString());
        Assert.Equal("authority:[::1]:80", Receive.From("http://[::1]/1").Relay.Id.ToString());
    }
}
