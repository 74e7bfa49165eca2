namespace MmsCodec.Tests.Relays;

public class RelayDirectoryTests
{
    [Theory]
    [InlineData("http://mms.example.net/", "host")]
    [InlineData("http://mms.example.net:8002/", "host and port")]
    [InlineData("https://mms.example.net/", "host and scheme")]
    [InlineData("http://a.mms.example.net/", "domain")]
    [InlineData("http://a.sub.example.net/", "longer domain")]
    [InlineData("http://example.net/", "domain and its top")]
    [InlineData("http://example.org/", null)]
    public void Takes_the_most_specific_pattern(string address, string? expected)
    {
        RelayProfile[] profiles =
        [
            Receive.Profile("domain and its top", ".example.net"),
            Receive.Profile("domain", "*.example.net"),
            Receive.Profile("longer domain", ".sub.example.net"),
            Receive.Profile("host", "mms.example.net"),
            Receive.Profile("host and port", "http://mms.example.net:8002"),
            Receive.Profile("host and scheme", "https://mms.example.net"),
        ];

        Assert.Equal(expected, Receive.From(address, relays: new RelayDirectory(profiles)).Relay.Id.Profile);
        Assert.Equal(expected, Receive.From(address, relays: new RelayDirectory(profiles.Reverse())).Relay.Id.Profile);
    }

    [Theory]
    [InlineData("mms.example.net", "MMS.EXAMPLE.NET.")]
    [InlineData("*.example.net", "*.example.net")]
    [InlineData("https://mms.example.net", "mms.example.net:8443")]
    [InlineData("130.244.202.030", "130.244.202.30")]
    public void Refuses_profiles_that_nothing_decides_between(string one, string other)
    {
        RelayProfile[] profiles = [Receive.Profile("first", one), Receive.Profile("second", other)];

        string fault = Assert.Single(RelayDirectory.Validate(profiles));
        Assert.Contains("'first'", fault);
        Assert.Contains("'second'", fault);
        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => new RelayDirectory(profiles)).Message);
    }

    [Theory]
    [InlineData("http://mms.example.net", "https://mms.example.net")]
    [InlineData("mms.example.net:80", "mms.example.net:8002")]
    [InlineData("mms.example.net", "mms.example.net:8002")]
    [InlineData("*.example.net", ".example.net")]
    [InlineData("https://mms.example.net", "http://mms.example.net:443")]
    public void Takes_profiles_that_never_meet_or_of_which_one_is_narrower(string one, string other) =>
        Assert.Empty(RelayDirectory.Validate([Receive.Profile("first", one), Receive.Profile("second", other)]));

    [Fact]
    public void Lets_one_profile_have_overlapping_patterns() =>
        Assert.Empty(RelayDirectory.Validate([Receive.Profile("first", "https://mms.example.net", "mms.example.net:8443", "mms.example.net")]));

    [Theory]
    [InlineData("https://mms.example.net", "mms.example.net:8443")]
    [InlineData("mms.example.net:8443", "https://mms.example.net")]
    public void Of_a_profiles_patterns_that_say_as_much_the_first_is_the_evidence(string first, string second)
    {
        RelayDirectory relays = new(Receive.Profile("one", first, second));

        Assert.Equal(first, Receive.From("https://mms.example.net:8443/", relays: relays).Relay.Evidence.Pattern?.ToString());
    }

    [Fact]
    public void Lists_every_fault()
    {
        IReadOnlyList<string> faults = RelayDirectory.Validate(
            [Receive.Profile("a", "x.example"), Receive.Profile("a", "y.example"), Receive.Profile("b", "x.example"), Receive.Profile("c", "x.example")]);

        Assert.Equal(4, faults.Count);
        Assert.Contains("More than one relay profile is named 'a'.", faults);
    }

    [Fact]
    public void Refuses_profiles_that_are_wrong_in_themselves()
    {
        Assert.Throws<ArgumentException>(() => new RelayProfile(" ", [RelayPattern.Parse("x.example")]));
        Assert.Throws<ArgumentException>(() => new RelayProfile(new string('a', 201), [RelayPattern.Parse("x.example")]));
        Assert.Throws<ArgumentException>(() => new RelayProfile("a", []));
        foreach (string address in (string[])["/mm1", "file:///mm1", "http://user@x.example/", "http://1.2.3/", "mailto:a@x.example"])
        {
            var uri = new Uri(address, UriKind.RelativeOrAbsolute);
            Assert.Throws<ArgumentException>(() => new RelayProfile("a", [RelayPattern.Parse("x.example")]) { Address = uri });
            Assert.Throws<ArgumentException>(() => new RelayProfile("a", [RelayPattern.Parse("x.example")]) { Proxy = uri });
        }
    }
}
