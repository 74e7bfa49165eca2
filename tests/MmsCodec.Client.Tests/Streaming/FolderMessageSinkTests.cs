using System.Text.Json.Nodes;

namespace MmsCodec.Client.Tests;

/// <summary>Messages in folders: whole or not at all, once, and nowhere else.</summary>
public sealed class FolderMessageSinkTests : IDisposable
{
    private const int Timeout = 30_000;

    private static readonly RetrieveConf Message = Samples.Message() with
    {
        TransactionId = "R1",
        ContentType = ContentType.MultipartMixed(),
        Body = MultipartWriter.ToArray(
        [
            new MmsPart(ContentType.ForText(), "Hello"u8.ToArray(), WspHeader.ForContentLocation("../../evil.txt")),
            new MmsPart(new ContentType("image/jpeg"), new byte[] { 0xFF, 0xD8 }, WspHeader.ForContentId("<i>")),
        ]),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-");

    [Fact(Timeout = Timeout)]
    public async Task Message_becomes_a_folder_with_a_file_for_each_part()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync(Message.Encode()).AsTask());
        FolderMessageSink sink = new(_folder.FullName);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address), application: sink);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation, "../T1"));

        ReceivedNotification notification = under.Log.Single<NotificationArrived>().Notification;
        string folder = Assert.Single(_folder.GetFileSystemInfos()).FullName;
        Assert.Equal(sink.FolderOf(notification), folder);
        Assert.Equal(
            ["message.json", "part-1", "part-2"],
            Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("Hello"u8.ToArray(), await File.ReadAllBytesAsync(Path.Combine(folder, "part-1"), TestContext.Current.CancellationToken));
        Assert.Equal([0xFF, 0xD8], await File.ReadAllBytesAsync(Path.Combine(folder, "part-2"), TestContext.Current.CancellationToken));

        string json = await File.ReadAllTextAsync(Path.Combine(folder, "message.json"), TestContext.Current.CancellationToken);
        JsonNode message = JsonNode.Parse(json)!;
        Assert.Equal(
            ("../T1", "R1", "+15550100/TYPE=PLMN", "Greetings"),
            ((string?)message["transactionId"], (string?)message["retrievalTransactionId"], (string?)message["from"], (string?)message["subject"]));
        Assert.Equal(
            ("part-1", "../../evil.txt", 5),
            ((string?)message["parts"]![0]!["file"], (string?)message["parts"]![0]!["contentLocation"], (int)message["parts"]![0]!["length"]!));
        Assert.Equal(("image/jpeg", "<i>"), ((string?)message["parts"]![1]!["contentType"], (string?)message["parts"]![1]!["contentId"]));
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_was_taken_is_known_to_the_next_run()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync(Message.Encode()).AsTask());
        for (int run = 0; run < 2; run++)
        {
            using ClientUnderTest under = new(
                ClientUnderTest.Trusting(relay.Address), application: new FolderMessageSink(_folder.FullName));
            await under.HandleAsync(Samples.Notification(relay.MessageLocation));
            RetrievalOutcome outcome = under.Log.Single<RetrievalDone>().Outcome;
            Assert.Equal(run == 0 ? null : "R1", (outcome as TakenBefore)?.Message.TransactionId);
        }

        Assert.Equal(["GET", "POST", "POST"], relay.Requests.Select(request => request.Method));
    }

    [Fact(Timeout = Timeout)]
    public async Task Transaction_id_that_is_used_again_is_another_message()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync(Message.Encode()).AsTask());
        foreach (string location in (string[])[relay.MessageLocation, relay.MessageLocation + "?later"])
        {
            // A client that has forgotten the first transaction.
            using ClientUnderTest under = new(
                ClientUnderTest.Trusting(relay.Address), application: new FolderMessageSink(_folder.FullName));
            await under.HandleAsync(Samples.Notification(location));
            Assert.IsType<Retrieved>(under.Log.Single<RetrievalDone>().Outcome);
        }

        Assert.Equal(2, _folder.GetFileSystemInfos().Length);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_broke_off_leaves_nothing()
    {
        byte[] pdu = Message.Encode();
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message(pdu[..^1], pdu.Length));
        FolderMessageSink sink = new(_folder.FullName);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address), application: sink);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Empty(_folder.GetFileSystemInfos());
        ReceivedNotification notification = under.Log.Single<NotificationArrived>().Notification;
        Assert.Null(await sink.HasTakenAsync(notification, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Timeout)]
    public async Task What_a_killed_run_left_behind_is_no_message_and_is_overwritten()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync(Message.Encode()).AsTask());
        FolderMessageSink sink = new(_folder.FullName);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address), application: sink);
        NotificationInd notification = Samples.Notification(relay.MessageLocation);
        Assert.True(ReceivedNotification.TryReceive(
            notification.Encode(), under.Options.Relays, RelayHints.None, DateTimeOffset.UnixEpoch, out ReceivedNotification? before, out _));
        string left = sink.FolderOf(before) + ".unfinished";
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "part-1"), "Hel", TestContext.Current.CancellationToken);

        await under.HandleAsync(notification);

        Assert.IsType<Retrieved>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(sink.FolderOf(before), Assert.Single(_folder.GetFileSystemInfos()).FullName);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
