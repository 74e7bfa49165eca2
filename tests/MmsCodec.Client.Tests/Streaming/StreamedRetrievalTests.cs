using System.IO.Pipelines;

namespace MmsCodec.Client.Tests;

/// <summary>Messages that reach the application while they arrive.</summary>
public sealed class StreamedRetrievalTests
{
    private const int Timeout = 30_000;

    private static readonly MmsPart Text = new(ContentType.ForText(), "Hello"u8.ToArray(), WspHeader.ForContentLocation("../a.txt"));
    private static readonly MmsPart Image = new(new ContentType("image/jpeg"), new byte[] { 0xFF, 0xD8, 0x00 }, WspHeader.ForContentId("<i>"));

    private static readonly RetrieveConf TwoParts = Samples.Message() with
    {
        TransactionId = "R1",
        ContentType = ContentType.MultipartMixed(),
        Body = MultipartWriter.ToArray([Text, Image]),
    };

    [Fact(Timeout = Timeout)]
    public async Task Data_are_with_the_application_before_the_relay_has_sent_the_rest()
    {
        byte[] pdu = TwoParts.Encode();
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // The rest is sent only once the application has read the first data.
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(async context =>
        {
            await context.Response.Body.WriteAsync(pdu.AsMemory(0, pdu.Length - 6));
            await context.Response.Body.FlushAsync();
            await seen.Task.WaitAsync(context.RequestAborted);
            await context.Response.Body.WriteAsync(pdu.AsMemory(pdu.Length - 6));
        });
        EagerSink sink = new(seen);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address), application: sink);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Retrieved outcome = Assert.IsType<Retrieved>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(pdu.Length, outcome.Length);
        Assert.Equal(TwoParts with { Body = default }, outcome.Head);
        Assert.Equal(outcome.Head, sink.Head);
        Assert.Equal(("Hello", "../a.txt"), (sink.Data[0], sink.Names[0]));
        Assert.Equal(2, sink.Data.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Whole_message_has_the_body_that_the_relay_sent()
    {
        // Number of entries that lies, a part header that no encoder writes: 0x00 is no field name.
        byte[] body = [0x05, 0x03, 0x02, 0x83, 0x00, 0x41, 0x68, 0x69];
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync((TwoParts with { Body = body }).Encode()).AsTask());
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        // One entry, for there is one.
        Assert.Equal((byte[])[0x01, .. body[1..]], Assert.Single(under.Sink.Taken).Message.Body.Span.ToArray());
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_the_application_has_is_not_retrieved_again_and_its_relay_is_told()
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(_ => Task.CompletedTask);
        RecordingSink sink = new(new TakenMessage("R1"));
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address), application: sink);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal("R1", Assert.IsType<TakenBefore>(under.Log.Single<RetrievalDone>().Outcome).Message.TransactionId);
        Assert.Empty(sink.Calls);
        Assert.Equal(MmsStatus.Retrieved, Assert.IsType<NotifyRespInd>(Assert.Single(relay.Responses)).Status);
        Assert.Single(relay.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_the_application_refuses_in_the_middle_goes_on_waiting()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => context.Response.Body.WriteAsync(TwoParts.Encode()).AsTask());
        InvalidOperationException fault = new("The disk is full.");
        EagerSink sink = new(new TaskCompletionSource(), fault);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address) with { Retries = 3 }, application: sink);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Same(fault, Assert.IsType<MessageNotTaken>(under.Log.Single<RetrievalDone>().Outcome).Exception);
        Assert.True(sink.IsDisposed);
        Assert.Equal(["GET", "POST"], relay.Requests.Select(request => request.Method));
        Assert.Equal(MmsStatus.Deferred, Assert.IsType<NotifyRespInd>(Assert.Single(relay.Responses)).Status);
    }

    /// <summary>An application that keeps what it reads, and says when it has read something.</summary>
    private sealed class EagerSink(TaskCompletionSource seen, Exception? fault = null) : IMessageSink, IMessageWriter
    {
        public RetrieveConf? Head { get; private set; }

        public List<string> Data { get; } = [];

        public List<string?> Names { get; } = [];

        public bool IsDisposed { get; private set; }

        public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
            ValueTask.FromResult<TakenMessage?>(null);

        public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken)
        {
            Head = head;
            return ValueTask.FromResult<IMessageWriter>(this);
        }

        public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
        {
            using MemoryStream data = new();
            while (true)
            {
                ReadResult read = await part.Data.ReadAsync(cancellationToken);
                foreach (ReadOnlyMemory<byte> piece in read.Buffer)
                {
                    data.Write(piece.Span);
                }

                part.Data.AdvanceTo(read.Buffer.End);
                if (fault is not null)
                {
                    throw fault;
                }

                if (data.Length > 0)
                {
                    seen.TrySetResult();
                }

                if (read.IsCompleted)
                {
                    break;
                }
            }

            Data.Add(System.Text.Encoding.Latin1.GetString(data.ToArray()));
            Names.Add(part.Name);
        }

        public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
