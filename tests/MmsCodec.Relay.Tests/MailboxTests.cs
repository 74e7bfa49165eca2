namespace MmsCodec.Relay.Tests;

/// <summary>The MMBox of the relay in memory, and what else clients ask of messages that lie at it.</summary>
public sealed class MailboxTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Submission_is_confirmed_recorded_and_stored()
    {
        await using InMemoryRelay relay = await StartAsync();
        SendReq submission = Submission() with { Store = true };

        SendConf confirmation = SendConf.Decode(await PostAsync(relay, submission));

        Assert.Equal(("S1", MmsResponseStatus.Ok, "1@relay"), (confirmation.TransactionId, confirmation.ResponseStatus, confirmation.MessageId));
        Assert.Equal(MmsStoreStatus.Success, confirmation.StoreStatus);
        Assert.Equal(submission, Assert.Single(relay.Requests).Pdu);
        (int status, byte[] message) = await TestClient.GetAsync(confirmation.ContentLocation!);
        Assert.Equal(200, status);
        Assert.Equal("Hello", System.Text.Encoding.ASCII.GetString(RetrieveConf.Decode(message).Body.Span));
    }

    [Fact(Timeout = Timeout)]
    public async Task Submission_to_nobody_is_refused()
    {
        await using InMemoryRelay relay = await StartAsync();

        // An encoder does not write it: the octets without To.
        byte[] octets =
        [
            0x8C, 0x80, // X-Mms-Message-Type: M-Send.req
            0x98, 0x53, 0x31, 0x00, // X-Mms-Transaction-Id: S1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x89, 0x01, 0x81, // From: insert-address
            0x84, 0x83, // Content-Type: text/plain
        ];
        (_, byte[] body) = await TestClient.PostAsync(relay.Address, octets);

        Assert.Equal(MmsResponseStatus.ErrorPermanentSendingAddressUnresolved, SendConf.Decode(body).ResponseStatus);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_waits_is_forwarded_and_one_of_another_relay_is_not()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());

        ForwardConf own = ForwardConf.Decode(await PostAsync(relay, Forward(notification.ContentLocation)));
        ForwardConf foreign = ForwardConf.Decode(await PostAsync(relay, Forward("http://bank.example/messages/1")));

        Assert.Equal((MmsResponseStatus.Ok, "1@relay"), (own.ResponseStatus, own.MessageId));
        Assert.Equal(MmsResponseStatus.ErrorPermanentMessageNotFound, foreign.ResponseStatus);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_waits_is_stored_and_then_changed()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());

        MboxStoreConf stored = MboxStoreConf.Decode(await PostAsync(relay, Store(notification.ContentLocation, null)));
        MboxStoreConf changed = MboxStoreConf.Decode(await PostAsync(relay, Store(stored.ContentLocation!, MmsMessageState.Retrieved)));

        Assert.Equal(MmsStoreStatus.Success, stored.StoreStatus);
        Assert.Equal(stored.ContentLocation, changed.ContentLocation);
        MboxDescr shown = Assert.Single(await ViewAsync(relay, View()));
        Assert.Equal(MmsMessageState.Retrieved, shown.MmState);
    }

    [Fact(Timeout = Timeout)]
    public async Task Nothing_is_stored_from_a_location_that_is_unknown()
    {
        await using InMemoryRelay relay = await StartAsync();

        MboxStoreConf stored = MboxStoreConf.Decode(await PostAsync(relay, Store(relay.Address + "/messages/7", null)));

        Assert.Equal((MmsStoreStatus.ErrorPermanentMessageNotFound, null), (stored.StoreStatus, stored.ContentLocation));
    }

    [Theory(Timeout = Timeout)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_is_stored_be_it_the_body_or_a_part(bool isPart)
    {
        await using InMemoryRelay relay = await StartAsync();
        byte[] description = new MboxDescr { Subject = "Draft", ContentType = new ContentType("text/plain"), Body = "Hello"u8.ToArray() }.Encode();
        ContentType mms = new("application/vnd.wap.mms-message");
        MboxUploadReq upload = new()
        {
            TransactionId = "U1",
            ContentType = isPart ? ContentType.MultipartMixed() : mms,
            Body = isPart ? MultipartWriter.ToArray([new MmsPart(mms, description)]) : description,
        };

        MboxUploadConf confirmation = MboxUploadConf.Decode(await PostAsync(relay, upload));

        Assert.Equal(MmsStoreStatus.Success, confirmation.StoreStatus);
        MboxDescr shown = Assert.Single(await ViewAsync(relay, View()));
        Assert.Equal((MmsMessageState.Draft, "Draft"), (shown.MmState, shown.Subject?.Text));
    }

    [Fact(Timeout = Timeout)]
    public async Task View_filters_by_state_and_keyword_and_gives_what_is_asked_for()
    {
        await using InMemoryRelay relay = await StartAsync();
        await PostAsync(relay, Submission() with { Store = true, MmState = MmsMessageState.Draft, Subject = "one" });
        await PostAsync(relay, Submission() with { Store = true, Subject = "two", MmFlags = new MmFlagsValue(MmFlagsOperation.Add, "work") });
        await PostAsync(relay, Submission() with { Store = true, Subject = "three" });

        MboxDescr[] drafts = await ViewAsync(relay, View() with { MmState = MmsMessageState.Draft });
        MboxDescr[] work = await ViewAsync(relay, View() with { MmFlags = new MmFlagsValue(MmFlagsOperation.Filter, "work") });
        MboxDescr[] second = await ViewAsync(relay, View() with { Start = 1, Limit = 1 });
        MboxDescr[] whole = await ViewAsync(relay, View() with { Limit = 1, Attributes = new AttributesValue(MmsHeader.Content) });

        Assert.Equal(["one"], drafts.Select(d => d.Subject?.Text));
        Assert.Equal(["two"], work.Select(d => d.Subject?.Text));
        Assert.Equal(["two"], second.Select(d => d.Subject?.Text));
        MboxDescr content = Assert.Single(whole);
        Assert.Equal((null, 5), (content.Subject, content.Body.Length));
        Assert.All([.. drafts, .. whole], d => Assert.NotNull(d.ContentLocation));
    }

    [Fact(Timeout = Timeout)]
    public async Task View_gives_totals_and_quotas_when_asked()
    {
        await using InMemoryRelay relay = await StartAsync();
        await PostAsync(relay, Submission() with { Store = true });

        MboxViewConf view = MboxViewConf.Decode(await PostAsync(relay, View() with { Totals = true, Quotas = true }));

        Assert.Equal([(MboxTotalsUnit.Messages, 1ul), (MboxTotalsUnit.Bytes, 5ul)], ((IEnumerable<MboxTotalsValue>)view.MboxTotals).Select(t => (t.Unit, t.Value)));
        Assert.Equal(new MboxQuotasValue(MboxQuotasUnit.Messages, 1000), view.MboxQuotas[0]);
    }

    [Fact(Timeout = Timeout)]
    public async Task Deletion_names_what_was_not_deleted()
    {
        await using InMemoryRelay relay = await StartAsync();
        SendConf sent = SendConf.Decode(await PostAsync(relay, Submission() with { Store = true }));
        string unknown = relay.Address + "/mbox/9";

        MboxDeleteConf partly = MboxDeleteConf.Decode(await PostAsync(relay, Delete(sent.ContentLocation!, unknown)));

        Assert.Equal(new CountedContentLocation(1, unknown), Assert.Single((IEnumerable<CountedContentLocation>)partly.ContentLocation));
        Assert.Equal(new CountedResponseStatus(1, MmsResponseStatus.ErrorPermanentMessageNotFound), partly.ResponseStatus[0]);
        Assert.Empty(await ViewAsync(relay, View()));
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_waits_is_deleted_by_M_Delete()
    {
        await using InMemoryRelay relay = await StartAsync();
        NotificationInd notification = relay.Hold("T1", Message());

        DeleteConf confirmation = DeleteConf.Decode(await PostAsync(relay, new DeleteReq { TransactionId = "D1", ContentLocation = notification.ContentLocation }));

        Assert.Equal(MmsResponseStatus.Ok, confirmation.ResponseStatus[0].Status);
        Assert.Equal(404, (await TestClient.GetAsync(notification.ContentLocation)).Status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Full_mailbox_says_so_and_the_submission_stands()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync(
            "relay", new InMemoryRelayOptions { MailboxCapacity = 0 }, TestContext.Current.CancellationToken);

        SendConf sent = SendConf.Decode(await PostAsync(relay, Submission() with { Store = true }));

        Assert.Equal((MmsResponseStatus.Ok, MmsStoreStatus.ErrorPermanentMmboxFull, null), (sent.ResponseStatus, sent.StoreStatus, sent.ContentLocation));
    }

    [Fact(Timeout = Timeout)]
    public async Task Read_report_belongs_to_the_relay_that_knows_the_message()
    {
        await using InMemoryRelay relay = await StartAsync();
        relay.Hold("T1", Message() with { MessageId = "m1@relay" });

        (int own, _) = await TestClient.PostAsync(relay.Address, ReadReport("m1@relay").Encode());
        (int foreign, _) = await TestClient.PostAsync(relay.Address, ReadReport("m1@bank").Encode());

        Assert.Equal((200, 404), (own, foreign));
        Assert.Equal([true, false], relay.Requests.Select(request => request.IsOwn));
    }

    private static Task<InMemoryRelay> StartAsync() => InMemoryRelay.StartAsync("relay", TestContext.Current.CancellationToken);

    private static async Task<byte[]> PostAsync(InMemoryRelay relay, MmsPdu pdu) => (await TestClient.PostAsync(relay.Address, pdu.Encode())).Body;

    private static async Task<MboxDescr[]> ViewAsync(InMemoryRelay relay, MboxViewReq request)
    {
        MboxViewConf view = MboxViewConf.Decode(await PostAsync(relay, request));
        List<MboxDescr> shown = [];
        var parts = new MultipartReader(view.Body.Span);
        while (parts.MoveNext())
        {
            shown.Add(MboxDescr.Decode(parts.Current.Data));
        }

        Assert.Equal((ulong)shown.Count, view.MessageCount);
        return [.. shown];
    }

    private static RetrieveConf Message() => new()
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        ContentType = new ContentType("text/plain"),
        Body = "Hello"u8.ToArray(),
    };

    private static SendReq Submission() => new()
    {
        TransactionId = "S1",
        From = FromValue.InsertAddress,
        To = new EncodedText("a@b.example"),
        ContentType = new ContentType("text/plain"),
        Body = "Hello"u8.ToArray(),
    };

    private static ForwardReq Forward(string location) => new()
    {
        TransactionId = "F1",
        From = FromValue.InsertAddress,
        To = new EncodedText("a@b.example"),
        ContentLocation = location,
    };

    private static MboxStoreReq Store(string location, MmsMessageState? state) =>
        new() { TransactionId = "B1", ContentLocation = location, MmState = state };

    private static MboxViewReq View() => new() { TransactionId = "V1" };

    private static MboxDeleteReq Delete(params string[] locations) => new() { TransactionId = "D1", ContentLocation = locations };

    private static ReadRecInd ReadReport(string messageId) => new()
    {
        MessageId = messageId,
        To = new EncodedText("a@b.example"),
        From = FromValue.InsertAddress,
        ReadStatus = MmsReadStatus.Read,
    };
}
