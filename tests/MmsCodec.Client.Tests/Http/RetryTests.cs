namespace MmsCodec.Client.Tests;

/// <summary>What is tried again, how often, and what never is.</summary>
public sealed class RetryTests
{
    private const int Timeout = 30_000;
    private const int Retries = 3;

    private static readonly byte[] Message = Samples.Message().Encode();

    // Where not one octet of an answer came, SocketsHttpHandler itself tries a GET three times more at once.
    private static readonly Func<Stream, CancellationToken, Task> Broken = RawRelay.Write("HTTP/1.1 2");

    [Fact(Timeout = Timeout)]
    public async Task Retrieval_that_got_no_answer_is_tried_again()
    {
        await using RawRelay relay = RawRelay.ForGet(Broken, Broken, RawRelay.Message(Message));
        using ClientUnderTest under = Trying(relay.Address, out RetryClock clock);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal("Hello"u8, Assert.Single(under.Sink.Taken).Message.Body.Span);
        Assert.Equal(3, relay.Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Equal(2, clock.Delays.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Tries_are_bounded_and_the_delays_between_them_grow_to_a_limit()
    {
        await using RawRelay relay = RawRelay.ForGet(Broken);
        using ClientUnderTest under = Trying(relay.Address, out RetryClock clock, options => options with { Retries = 12 });

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.IsType<RequestFailed>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(13, relay.Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
        TimeSpan[] delays = [.. clock.Delays];
        Assert.Equal(12, delays.Length);
        Assert.All(delays, delay => Assert.InRange(delay, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));

        // A second, doubled eleven times, is far beyond the limit; jitter does not bring it back to the start.
        Assert.True(delays[^1] > delays[0]);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(503, Retries + 1)]
    [InlineData(429, Retries + 1)]
    [InlineData(404, 1)]
    [InlineData(500, 1)]
    [InlineData(401, 1)]
    public async Task Status_of_a_retrieval_says_whether_it_is_tried_again(int status, int expected)
    {
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Write($"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        using ClientUnderTest under = Trying(relay.Address, out _);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(expected, relay.Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
    }

    [Fact(Timeout = Timeout)]
    public async Task Retrieval_that_broke_off_begins_anew_in_the_application()
    {
        byte[] pdu = (Samples.Message() with
        {
            ContentType = ContentType.MultipartMixed(),
            Body = MultipartWriter.ToArray([new MmsPart(new ContentType("text/plain"), "Hello"u8.ToArray())]),
        }).Encode();
        await using RawRelay relay = RawRelay.ForGet(RawRelay.Message(pdu[..^2], pdu.Length), RawRelay.Message(pdu));
        RecordingSink sink = new();
        using ClientUnderTest under = Trying(relay.Address, out _, application: sink);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.IsType<Retrieved>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(["begin", "part", "dispose", "begin", "part Hello", "complete", "dispose"], sink.Calls);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<rubbish>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ncut off")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("This is no HTTP.\r\n\r\n")]
    public async Task Response_that_was_answered_is_never_sent_again(string answer)
    {
        await using RawRelay relay = RawRelay.ForAll(RawRelay.Write(answer));
        using ClientUnderTest under = Trying(relay.Address, out RetryClock clock, options => options with { Policy = new RelayPolicy() });

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Single(relay.Requests);
        Assert.Empty(clock.Delays);
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_that_was_not_answered_is_sent_again()
    {
        await using RawRelay relay = RawRelay.ForAll(RawRelay.Write(""));
        using ClientUnderTest under = Trying(relay.Address, out _, options => options with { Policy = new RelayPolicy() });

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(Retries + 1, relay.Requests.Count);
        Assert.Equal(RequestFailureKind.Broken, under.Log.Single<ResponseDone>().Outcome.Failure?.Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Rejection_to_a_blocked_relay_is_sent_once()
    {
        await using RawRelay relay = RawRelay.ForAll(RawRelay.Write(""));
        RelayPolicy policy = new() { Blocked = [RelayPattern.Parse(relay.Address.Authority)] };
        using ClientUnderTest under = Trying(relay.Address, out RetryClock clock, options => options with { Policy = policy });

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Single(relay.Requests);
        Assert.Empty(clock.Delays);
    }

    private static ClientUnderTest Trying(
        Uri relay, out RetryClock clock, Func<MmsClientOptions, MmsClientOptions>? change = null, IMessageSink? application = null)
    {
        clock = new RetryClock();
        MmsClientOptions options = ClientUnderTest.Trusting(relay) with
        {
            Retries = Retries,
            IdleTimeout = RetryClock.Limit,
            RequestTimeout = RetryClock.Limit,
        };
        options = change is null ? options : change(options);
        return new ClientUnderTest(
            options, Prompt.Answering(UserAnswer.Defer), connection: new RelayConnection(options, clock), application: application);
    }
}
