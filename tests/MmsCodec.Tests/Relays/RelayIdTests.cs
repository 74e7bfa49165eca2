namespace MmsCodec.Tests.Relays;

public sealed class RelayIdTests
{
    [Theory]
    [InlineData("profile:bank", "bank")]
    [InlineData("profile:authority:x", "authority:x")]
    [InlineData("authority:mms.example.net:80", null)]
    [InlineData("authority:[2001:db8::7]:8080", null)]
    public void Is_read_back_from_its_text(string text, string? profile)
    {
        Assert.True(RelayId.TryParse(text, out RelayId? relay));
        Assert.Equal(text, relay.ToString());
        Assert.Equal(profile, relay.Profile);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bank")]
    [InlineData("profile:")]
    [InlineData("Profile:bank")]
    [InlineData("authority:")]
    [InlineData("authority:mms.example.net")]
    [InlineData("authority:MMS.example.net:80")]
    [InlineData("authority:mms.example.net:80/path")]
    [InlineData("authority:user@mms.example.net:80")]
    [InlineData("authority:mms.example.net:0080")]
    public void Other_texts_are_no_identity(string? text)
    {
        Assert.False(RelayId.TryParse(text, out RelayId? relay));
        Assert.Null(relay);
    }
}
