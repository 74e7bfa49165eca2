using MmsCodec.Relay;

namespace MmsCodec.Client.Tests;

/// <summary>A notification from which no relay follows leads to no request, to whomever.</summary>
public sealed class UnanswerableTests
{
    private const int Timeout = 30_000;

    [Theory(Timeout = Timeout)]
    [InlineData("/mms?id=1", UnanswerableReason.Relative)]
    [InlineData("mms?id=1", UnanswerableReason.Relative)]
    [InlineData("http:///mms?id=1", UnanswerableReason.NoAuthority)]
    [InlineData("", UnanswerableReason.Empty)]
    [InlineData("file:///etc/passwd", UnanswerableReason.UnsupportedScheme)]
    [InlineData("http://user:secret@mms.example.net/1", UnanswerableReason.Credentials)]
    public async Task Content_location_without_an_authority_never_leads_to_the_home_relay(string location, UnanswerableReason reason)
    {
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        RelayProfile profile = new("home", [RelayPattern.Parse(home.Address.Authority)]) { Address = home.Address };
        MmsClientOptions options = new()
        {
            Relays = new RelayDirectory(profile),
            Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "home" } },
        };
        using ClientUnderTest under = new(options);
        NotificationInd notification = home.Hold("T1", Samples.Message()) with { ContentLocation = location };

        await under.HandleAsync(notification);

        Assert.Equal(reason, Assert.IsType<NotificationUnanswerable>(Assert.Single(under.Log.Steps)).Notification.Reason);
        Assert.Empty(home.Requests);
        Assert.Empty(under.Sink.Taken);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(new byte[] { }, PushDiscardReason.NotAPush)]
    [InlineData(
        new byte[]
        {
            0x01, // TID
            0x40, // a WSP Get
            0x00,
        },
        PushDiscardReason.NotAPush)]
    [InlineData(
        new byte[]
        {
            0x01, // TID
            0x06, // Push
            0x01, // HeadersLen
            0x83, // text/plain
            0x48, 0x69,
        },
        PushDiscardReason.NotMms)]
    [InlineData(
        new byte[]
        {
            0x01, // TID
            0x06, // Push
            0x01, // HeadersLen
            0xBE, // application/vnd.wap.mms-message
            0x8C, 0x81, // X-Mms-Message-Type: M-Send.conf
            0x8D, 0x90, // X-Mms-MMS-Version: 1.0
        },
        PushDiscardReason.NotANotification)]
    public async Task Push_that_is_no_notification_is_discarded(byte[] octets, PushDiscardReason reason)
    {
        using ClientUnderTest under = new(new MmsClientOptions());

        await under.Client.HandleAsync(Samples.Push(octets), TestContext.Current.CancellationToken);

        Assert.Equal(reason, Assert.IsType<PushDiscarded>(Assert.Single(under.Log.Steps)).Reason);
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_that_cannot_be_decoded_is_reported_with_its_offset()
    {
        using ClientUnderTest under = new(new MmsClientOptions());
        byte[] octets =
        [
            0x01, // TID
            0x06, // Push
            0x01, // HeadersLen
            0xBE, // application/vnd.wap.mms-message
            0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
            0x98, 0x54, // X-Mms-Transaction-Id: "T", without the NUL
        ];

        await under.Client.HandleAsync(Samples.Push(octets), TestContext.Current.CancellationToken);

        UnanswerableNotification notification = under.Log.Single<NotificationUnanswerable>().Notification;
        Assert.Equal(UnanswerableReason.NotDecoded, notification.Reason);
        Assert.InRange(notification.Error.Offset, 2, 4);
    }

    [Fact(Timeout = Timeout)]
    public async Task Application_id_alone_makes_a_push_one_for_MMS()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("spammer", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Blocking(relay.Address));
        byte[] octets =
        [
            0x01, // TID
            0x06, // Push
            0x03, // HeadersLen
            0x80, // content type */*
            0xAF, 0x84, // X-Wap-Application-Id: mms.ua
            .. relay.Hold("T1", Samples.Message()).Encode(),
        ];

        await under.Client.HandleAsync(Samples.Push(octets), TestContext.Current.CancellationToken);

        Assert.Equal(MmsStatus.Rejected, Assert.Single(relay.Requests).MmsStatus);
    }
}
