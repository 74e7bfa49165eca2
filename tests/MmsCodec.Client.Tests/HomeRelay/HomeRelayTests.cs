using System.Text;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests.HomeRelay;

/// <summary>The rest of MM1, against a relay over sockets.</summary>
public sealed class HomeRelayTests
{
    private const int Timeout = 30_000;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Submission_is_confirmed()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", Ending);
        using MmsHomeRelay home = HomeAt(relay.Address);

        SendConf confirmation = Confirmed(await home.SendAsync(Submission() with { Body = "Hello"u8.ToArray() }, Ending));

        Assert.Equal(("S1", MmsResponseStatus.Ok, "1@home"), (confirmation.TransactionId, confirmation.ResponseStatus, confirmation.MessageId));
        Assert.Equal("Hello"u8, Assert.IsType<SendReq>(Assert.Single(relay.Requests).Pdu).Body.Span);
    }

    [Fact(Timeout = Timeout)]
    public async Task Submission_may_come_in_parts()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", Ending);
        using MmsHomeRelay home = HomeAt(relay.Address);
        using MemoryStream picture = new([0xFF, 0xD8, 0xFF]);

        SendConf confirmation = Confirmed(await home.SendAsync(
            Submission() with { ContentType = ContentType.MultipartMixed() },
            [Text("Hello"), new MmsPartSource(new ContentType("image/jpeg"), [], 3, picture)],
            Ending));

        Assert.Equal(MmsResponseStatus.Ok, confirmation.ResponseStatus);
        byte[] body =
        [
            0x02, // 2 entries
            0x01, 0x05, 0x83, .. "Hello"u8, // 1 octet of headers, 5 of data: text/plain
            0x01, 0x03, 0x9E, 0xFF, 0xD8, 0xFF, // image/jpeg
        ];
        Assert.Equal(body, Assert.IsType<SendReq>(Assert.Single(relay.Requests).Pdu).Body.Span);
    }

    [Fact(Timeout = Timeout)]
    public async Task Part_that_is_shorter_than_it_says_is_the_callers_fault()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", Ending);
        using MmsHomeRelay home = HomeAt(relay.Address);
        using MemoryStream data = new([1, 2, 3]);
        MmsPartSource part = new(new ContentType("image/jpeg"), [], 4, data);

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            home.SendAsync(Submission() with { ContentType = ContentType.MultipartMixed() }, [part], Ending));
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_waits_is_forwarded_stored_and_deleted()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", Ending);
        using MmsHomeRelay home = HomeAt(relay.Address);
        string location = relay.Hold("T1", Samples.Message()).ContentLocation;

        ForwardConf forwarded = Confirmed(await home.ForwardAsync(
            new ForwardReq { TransactionId = "F1", From = FromValue.InsertAddress, To = new EncodedText("a@b.example"), ContentLocation = location },
            Ending));
        MboxStoreConf stored = Confirmed(await home.MboxStoreAsync(new MboxStoreReq { TransactionId = "B1", ContentLocation = location }, Ending));
        DeleteConf deleted = Confirmed(await home.DeleteAsync(new DeleteReq { TransactionId = "D1", ContentLocation = location }, Ending));

        Assert.Equal(MmsResponseStatus.Ok, forwarded.ResponseStatus);
        Assert.Equal(MmsStoreStatus.Success, stored.StoreStatus);
        Assert.Equal(MmsResponseStatus.Ok, deleted.ResponseStatus[0].Status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Upload_is_viewed_with_its_content_and_deleted()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", Ending);
        using MmsHomeRelay home = HomeAt(relay.Address);
        MboxDescr message = new() { Subject = "Draft", ContentType = ContentType.MultipartMixed() };

        MboxUploadConf uploaded = Confirmed(await home.MboxUploadAsync(
            new MboxUploadReq { TransactionId = "U1", ContentType = new ContentType("*/*") }, message, [Text("Hello"), Text("there")], Ending));
        List<string> seen = [];
        MboxViewConf viewed = Confirmed(await home.MboxViewAsync(
            new MboxViewReq { TransactionId = "V1", Attributes = new[] { new AttributesValue(MmsHeader.Subject), new AttributesValue(MmsHeader.Content) } },
            async (entry, ending) =>
            {
                seen.Add($"{entry.Description.Subject?.Text} at {entry.Description.ContentLocation}");
                await foreach (MmsPartStream part in entry.Parts.WithCancellation(ending))
                {
                    using StreamReader text = new(part.Data.AsStream(), Encoding.ASCII);
                    seen.Add(await text.ReadToEndAsync(ending));
                }
            },
            Ending));
        MboxDeleteConf deleted = Confirmed(await home.MboxDeleteAsync(
            new MboxDeleteReq { TransactionId = "D1", ContentLocation = uploaded.ContentLocation! }, Ending));

        Assert.Equal(MmsStoreStatus.Success, uploaded.StoreStatus);
        Assert.Equal((MmsResponseStatus.Ok, 1ul), (viewed.ResponseStatus, viewed.MessageCount));
        Assert.Equal([$"Draft at {uploaded.ContentLocation}", "Hello", "there"], seen);
        Assert.Equal(MmsResponseStatus.Ok, deleted.ResponseStatus[0].Status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Read_report_goes_to_the_relay_that_the_message_came_from()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", Ending);
        await using InMemoryRelay bank = await InMemoryRelay.StartAsync("bank", Ending);
        MmsClientOptions options = OptionsFor(relay, bank) with { Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "bank" } } };
        using ClientUnderTest under = new(options);
        using MmsHomeRelay home = HomeAt(relay.Address);
        await under.HandleAsync(bank.Hold("T1", Samples.Message()));
        (RetrieveConf message, ReceivedNotification notification) = Assert.Single(under.Sink.Taken);

        ResponseOutcome outcome = await home.ReadRecAsync(
            new ReadRecInd
            {
                MessageId = message.MessageId!,
                To = message.From!.Value.Address!.Value,
                From = FromValue.InsertAddress,
                ReadStatus = MmsReadStatus.Read,
            },
            notification.Relay,
            Ending);

        Assert.True(outcome.IsDelivered);
        Assert.Equal((true, MmsMessageType.ReadRecInd), (bank.Requests[^1].IsOwn, bank.Requests[^1].Pdu?.MessageType));
        Assert.Empty(relay.Requests);
    }

    [Fact]
    public void Profile_without_an_address_is_no_home_relay() =>
        Assert.Throws<ArgumentException>(() => new MmsHomeRelay(new RelayProfile("home", [RelayPattern.Parse("home.example")]), new MmsClientOptions()));

    internal static MmsHomeRelay HomeAt(Uri address, TimeProvider? clock = null) => new(
        new RelayProfile("home", [RelayPattern.Parse(address.Authority)]) { Address = address, AllowPrivateAddresses = true },
        new MmsClientOptions(),
        clock);

    internal static SendReq Submission() => new()
    {
        TransactionId = "S1",
        From = FromValue.InsertAddress,
        To = new EncodedText("a@b.example"),
        ContentType = new ContentType("text/plain"),
    };

    private static MmsClientOptions OptionsFor(params InMemoryRelay[] relays) => new()
    {
        Relays = new RelayDirectory([.. relays.Select(relay =>
            new RelayProfile(relay.Name, [RelayPattern.Parse(relay.Address.Authority)]) { AllowPrivateAddresses = true })]),
    };

    private static MmsPartSource Text(string text) => new(new MmsPart(new ContentType("text/plain"), Encoding.ASCII.GetBytes(text)));

    private static T Confirmed<T>(HomeRelayOutcome<T> outcome)
        where T : MmsPdu => Assert.IsType<Confirmed<T>>(outcome).Confirmation;
}
