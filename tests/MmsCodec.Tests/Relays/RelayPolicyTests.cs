namespace MmsCodec.Tests.Relays;

public class RelayPolicyTests
{
    private static readonly RelayDirectory Relays = new(Receive.Profile("home", ".operator.example"), Receive.Profile("spam", "ads.operator.example"));

    [Theory]
    [InlineData("http://mms.operator.example/1", RelayDecision.Retrieve)]
    [InlineData("http://ads.operator.example/1", RelayDecision.Reject)]
    [InlineData("http://mms.bank.example/1", RelayDecision.Retrieve)]
    [InlineData("http://ads.bank.example/1", RelayDecision.Reject)]
    [InlineData("http://mms.spam.example/1", RelayDecision.Reject)]
    [InlineData("http://visited.example/1", RelayDecision.Ask)]
    public void Decides_on_the_relay(string contentLocation, RelayDecision expected)
    {
        RelayPolicy policy = new()
        {
            TrustedProfiles = new HashSet<string> { "home", "spam" },
            BlockedProfiles = new HashSet<string> { "spam" },
            Trusted = [RelayPattern.Parse(".bank.example"), RelayPattern.Parse("mms.spam.example")],
            Blocked = [RelayPattern.Parse("ads.bank.example"), RelayPattern.Parse(".spam.example")],
        };

        Assert.Equal(expected, policy.Decide(Receive.From(contentLocation, relays: Relays).Relay));
    }

    [Fact]
    public void Asks_about_every_relay_when_nothing_is_configured() =>
        Assert.Equal(RelayDecision.Ask, new RelayPolicy().Decide(Receive.From("http://mms.bank.example/1").Relay));

    [Fact]
    public void Tells_a_blocked_relay_nothing_when_silenced()
    {
        RelayPolicy policy = new() { Blocked = [RelayPattern.Parse(".spam.example")], RejectSilently = true };

        Assert.Equal(RelayDecision.RejectSilently, policy.Decide(Receive.From("http://spam.example/1").Relay));
        Assert.Equal(RelayDecision.Ask, policy.Decide(Receive.From("http://visited.example/1").Relay));
    }

    [Fact]
    public void Does_not_decide_on_hints()
    {
        RelayPolicy policy = new() { Trusted = [RelayPattern.Parse("mms.bank.example")] };
        ReceivedNotification received = Receive.From(
            Receive.Octets("http://mms.spam.example/1"), hints: new RelayHints("http://mms.bank.example/", "+15550100"));

        Assert.Equal(RelayDecision.Ask, policy.Decide(received.Relay));
        Assert.Equal("http://mms.bank.example/", received.Relay.Hints.InitiatorUri);
        Assert.Equal("+15550100", received.Relay.Hints.Source);
    }
}
