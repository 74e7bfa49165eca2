namespace MmsCodec.Tests.Relays;

public class RelayPatternTests
{
    [Theory]
    [InlineData("mms.example.net", "http://mms.example.net/", true)]
    [InlineData("mms.example.net", "https://MMS.EXAMPLE.NET.:8443/", true)]
    [InlineData("mms.example.net", "http://a.mms.example.net/", false)]
    [InlineData("MMS.Example.Net.", "http://mms.example.net/", true)]
    [InlineData("*.example.net", "http://mms.example.net/", true)]
    [InlineData("*.example.net", "http://a.b.example.net/", true)]
    [InlineData("*.example.net", "http://example.net/", false)]
    [InlineData("*.example.net", "http://badexample.net/", false)]
    [InlineData(".example.net", "http://example.net/", true)]
    [InlineData(".example.net", "http://mms.example.net/", true)]
    [InlineData(".example.net", "http://badexample.net/", false)]
    [InlineData(".example.net", "http://example.net.evil.example/", false)]
    [InlineData("https://mms.example.net", "http://mms.example.net/", false)]
    [InlineData("https://mms.example.net", "https://mms.example.net:8443/", true)]
    [InlineData("mms.example.net:8002", "http://mms.example.net:8002/", true)]
    [InlineData("mms.example.net:8002", "http://mms.example.net/", false)]
    [InlineData("mms.example.net:80", "http://mms.example.net/", true)]
    [InlineData("http://*.example.net:8002", "http://a.example.net:8002/", true)]
    [InlineData("http://*.example.net:8002", "https://a.example.net:8002/", false)]
    [InlineData("130.244.202.030", "http://130.244.202.30/", true)]
    [InlineData("130.244.202.30", "http://130.244.202.030/", true)]
    [InlineData("[2001:db8::7]", "http://[2001:0db8:0:0:0:0:0:7]/", true)]
    [InlineData("[2001:db8::7]:8002", "http://[2001:db8::7]/", false)]
    [InlineData("192.0.2.7", "http://[::ffff:192.0.2.7]/", true)]
    [InlineData("bücher.example", "http://xn--bcher-kva.example/", true)]
    [InlineData("*.xn--bcher-kva.example", "http://mms.BÜCHER.example/", true)]
    public void Matches_what_is_the_relays(string pattern, string address, bool matches) =>
        Assert.Equal(matches, RelayPattern.Parse(pattern).Matches(Receive.From(address).Relay.Authority));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("*.")]
    [InlineData("*:80")]
    [InlineData("*.*.example.net")]
    [InlineData("a.*.example.net")]
    [InlineData("..example.net")]
    [InlineData("*.192.0.2.7")]
    [InlineData(".192.0.2.7")]
    [InlineData("*.[2001:db8::7]")]
    [InlineData("2001:db8::7")]
    [InlineData("192.0.2")]
    [InlineData("mms.example.net:")]
    [InlineData("mms.example.net:0")]
    [InlineData("mms.example.net/path")]
    [InlineData("user@mms.example.net")]
    [InlineData("ftp://mms.example.net")]
    [InlineData("mms example.net")]
    public void Refuses_what_is_no_pattern(string text)
    {
        Assert.False(RelayPattern.TryParse(text, out _));
        Assert.Throws<FormatException>(() => RelayPattern.Parse(text));
    }

    [Theory]
    [InlineData("HTTPS://*.Example.NET.:08443", "https://*.example.net:8443")]
    [InlineData(".example.net", ".example.net")]
    [InlineData("[2001:DB8:0::7]:80", "[2001:db8::7]:80")]
    public void Writes_itself_so_that_it_reads_back(string text, string expected)
    {
        RelayPattern pattern = RelayPattern.Parse(text);

        Assert.Equal(expected, pattern.ToString());
        Assert.Equal(pattern, RelayPattern.Parse(pattern.ToString()));
    }
}
