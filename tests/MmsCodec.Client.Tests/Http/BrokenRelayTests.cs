namespace MmsCodec.Client.Tests;

/// <summary>Answers that are broken off, that lie about their length, that never end: each a typed outcome, and the message goes on waiting.</summary>
public sealed class BrokenRelayTests
{
    private const int Timeout = 30_000;

    private static readonly RetrieveConf Whole = Samples.Message() with
    {
        ContentType = ContentType.MultipartMixed(),
        Body = MultipartWriter.ToArray([new MmsPart(new ContentType("text/plain"), "Hello"u8.ToArray())]),
    };

    [Fact(Timeout = Timeout)]
    public async Task Body_that_is_broken_off_is_Broken()
    {
        byte[] pdu = Whole.Encode();
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message(pdu[..^3], pdu.Length));

        Assert.Equal(RequestFailureKind.Broken, (await FailureAsync(relay)).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Chunked_body_that_is_broken_off_is_Broken()
    {
        byte[] pdu = Whole.Encode();
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Write(
            $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{pdu.Length:X}\r\n", pdu));

        Assert.Equal(RequestFailureKind.Broken, (await FailureAsync(relay)).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_is_longer_than_its_Content_Length_is_not_intelligible()
    {
        byte[] pdu = Whole.Encode();
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message(pdu, pdu.Length - 1));

        NotIntelligible outcome = Assert.IsType<NotIntelligible>(await OutcomeAsync(relay));

        // The entry's two lengths, its header and its 5 octets of data are the last 8 octets.
        Assert.Equal(new MmsError(MmsErrorCode.BadMultipart, pdu.Length - 8, 0), outcome.Error);
    }

    [Fact(Timeout = Timeout)]
    public async Task Part_whose_length_lies_is_not_intelligible()
    {
        byte[] pdu = Whole.Encode();
        pdu[^7] = 0x7F; // the entry's data: 127 octets
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message(pdu));

        NotIntelligible outcome = Assert.IsType<NotIntelligible>(await OutcomeAsync(relay));

        Assert.Equal(new MmsError(MmsErrorCode.BadMultipart, pdu.Length - 8, 0), outcome.Error);
    }

    [Fact(Timeout = Timeout)]
    public async Task Body_that_never_ends_is_TooLong()
    {
        await using RawRelay relay = RawRelay.ForGet(async (stream, ending) =>
        {
            await RawRelay.Write("HTTP/1.1 200 OK\r\n\r\n", (Samples.Message() with { Body = default }).Encode())(stream, ending);
            await EndlesslyAsync(stream, ending);
        });

        Assert.Equal(RequestFailureKind.TooLong, (await FailureAsync(relay)).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Length_that_is_too_great_is_TooLong_before_anything_has_come()
    {
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message([], 1L << 40));

        Assert.Equal(RequestFailureKind.TooLong, (await FailureAsync(relay)).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task More_parts_than_are_taken_are_TooLong()
    {
        MmsPart[] parts = [.. Enumerable.Repeat(new MmsPart(new ContentType("text/plain"), "x"u8.ToArray()), 3)];
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message((Whole with { Body = MultipartWriter.ToArray(parts) }).Encode()));

        Assert.Equal(RequestFailureKind.TooLong, (await FailureAsync(relay, options => options with { MaxParts = 2 })).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Headers_that_never_end_are_TooLong()
    {
        await using RawRelay relay = RawRelay.ForGet(async (stream, ending) =>
        {
            await RawRelay.Write("HTTP/1.1 200 OK\r\nX-Endless: ")(stream, ending);
            await EndlesslyAsync(stream, ending);
        });

        Assert.Equal(RequestFailureKind.TooLong, (await FailureAsync(relay)).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task What_is_no_HTTP_is_NotHttp()
    {
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Write("SSH-2.0-OpenSSH\r\n\r\n"));

        Assert.Equal(RequestFailureKind.NotHttp, (await FailureAsync(relay)).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Connection_that_is_closed_without_an_answer_is_Broken()
    {
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Write(""));

        Assert.Equal(RequestFailureKind.Broken, (await FailureAsync(relay)).Kind);
    }

    private static async Task EndlesslyAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] octets = new byte[4096];
        octets.AsSpan().Fill((byte)'x');
        while (true)
        {
            await stream.WriteAsync(octets, cancellationToken);
        }
    }

    private static async Task<RequestFailure> FailureAsync(RawRelay relay, Func<MmsClientOptions, MmsClientOptions>? change = null)
    {
        using ClientUnderTest under = await HandledAsync(relay, change);
        RequestFailure failure = Assert.IsType<RequestFailed>(under.Log.Single<RetrievalDone>().Outcome).Failure;
        Assert.Empty(under.Sink.Taken);
        return failure;
    }

    private static async Task<RetrievalOutcome> OutcomeAsync(RawRelay relay)
    {
        using ClientUnderTest under = await HandledAsync(relay, change: null);
        Assert.Empty(under.Sink.Taken);
        return under.Log.Single<RetrievalDone>().Outcome;
    }

    private static async Task<ClientUnderTest> HandledAsync(RawRelay relay, Func<MmsClientOptions, MmsClientOptions>? change)
    {
        MmsClientOptions options = ClientUnderTest.Trusting(relay.Address) with { MaxMessageLength = 100_000 };
        ClientUnderTest under = new(change is null ? options : change(options));
        await under.HandleAsync(Samples.Notification(relay.MessageLocation));
        return under;
    }
}
