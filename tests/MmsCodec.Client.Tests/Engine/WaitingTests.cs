using System.Net;
using MmsCodec.Client.Tests.Storage;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>What waits: for a later attempt, for its user, for its expiry, for another policy.</summary>
public sealed class WaitingTests
{
    private const int Timeout = 30_000;
    private const string Host = "mms.example.net";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Retrieval_that_failed_is_tried_again_later_and_later()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host));
        run.Relays.Fail(Host, HttpMethod.Get, HttpStatusCode.InternalServerError);
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<ResponseDone>();

        // After half a minute, one, two, four (a fifth more or less): within 10 minutes three or four times, not ten.
        for (int minute = 0; minute < 10; minute++)
        {
            await run.Clock.PassMinuteAsync();
        }

        await run.Log.WhenAsync<ClientSwept>(11);
        Assert.InRange((await run.Log.WhenAsync<RetrievalDone>(4)).Length, 4, 5);

        run.Relays.Mend(Host, HttpMethod.Get);
        await run.Clock.PassAsync(TimeSpan.FromMinutes(15));
        await run.Log.WhenAsync<TransactionEnded>();
        await run.Log.WhenAsync<ResponseDone>(2);

        Assert.Equal(["Deferred T1", "Acknowledge R-T1"], run.Relays.Of(Host).Where(request => !request.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Equal(["T1"], run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_that_failed_is_sent_again()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host));
        run.Relays.Fail(Host, HttpMethod.Post, HttpStatusCode.InternalServerError);
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<ResponseDone>();

        run.Relays.Mend(Host, HttpMethod.Post);
        await run.Clock.PassMinuteAsync();
        await run.Clock.PassMinuteAsync();
        await run.Log.WhenAsync<ResponseDone>(2);

        Assert.Equal(["GET /m/T1", "Retrieved T1", "Retrieved T1"], run.Relays.Of(Host));
        Assert.Equal(["T1"], run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_that_is_repeated_puts_off_nothing()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host));
        run.Relays.Fail(Host, HttpMethod.Get, HttpStatusCode.InternalServerError);
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<ResponseDone>();

        // The relay repeats it each minute although it has been told Deferred: were the next attempt counted from there, it would never come.
        for (int minute = 1; minute <= 5; minute++)
        {
            await run.Client.HandleAsync(run.Push("T1"), Ending);
            await run.Clock.PassMinuteAsync();
        }

        await run.Log.WhenAsync<RetrievalDone>(3);
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_that_was_left_undecided_is_decided_when_it_is_repeated()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host));
        Assert.True(await run.Store.TryAddAsync(Received.Transaction("T1", $"http://{Host}/m/T1"), Ending));

        await run.Client.HandleAsync(run.Push("T1"), Ending);

        Assert.Equal(["GET /m/T1", "Retrieved T1"], run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_the_user_accepted_is_tried_again_without_asking_again()
    {
        await using RunningClient run = new(new MmsClientOptions());
        run.Relays.Fail(Host, HttpMethod.Get, HttpStatusCode.InternalServerError);
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.Prompt.WhenAskedAsync();
        run.Prompt.Answer("T1", UserAnswer.Accept);
        await run.Log.WhenAsync<RetrievalDone>();

        run.Relays.Mend(Host, HttpMethod.Get);
        await run.Clock.PassMinuteAsync();
        await run.Clock.PassMinuteAsync();
        await run.Log.WhenAsync<TransactionEnded>();

        Assert.Equal(["T1"], run.Prompt.Asked);
        Assert.Equal(["T1"], run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Prompt_closes_when_the_message_expires()
    {
        await using RunningClient run = new(new MmsClientOptions());
        await run.StartAsync();
        await run.AcceptAsync("T1", expiry: ExpiryValue.Relative(TimeSpan.FromHours(2)));
        await run.Prompt.WhenAskedAsync();

        await run.Clock.PassAsync(TimeSpan.FromHours(2));
        TransactionEnded ended = Assert.Single(await run.Log.WhenAsync<TransactionEnded>());
        await run.StopAsync();

        Assert.Equal(TransactionState.Expired, ended.Transaction.State);
        Assert.Empty(run.Prompt.Open);
        Assert.Equal(["Deferred T1"], run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task Prompt_that_fails_is_asked_again_later()
    {
        await using RunningClient run = new(new MmsClientOptions());
        run.Prompt.Fault = new InvalidOperationException("The screen is locked.");
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<ApplicationFailed>();

        run.Prompt.Fault = null;
        await run.Clock.PassMinuteAsync();
        await run.Clock.PassMinuteAsync();
        await run.Prompt.WhenAskedAsync();
        await run.Prompt.WhenAskedAsync();

        Assert.Equal(["T1", "T1"], run.Prompt.Asked);
    }

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_becomes_trusted_is_retrieved_from_and_one_that_becomes_blocked_is_told_Rejected()
    {
        await using RunningClient run = new(new MmsClientOptions());
        await run.StartAsync();
        await run.AcceptAsync("T1", "bank.example.net");
        await run.AcceptAsync("T2", "spammer.example.net");
        await run.AcceptAsync("T3", "other.example.net");
        for (int asked = 0; asked < 3; asked++)
        {
            await run.Prompt.WhenAskedAsync();
        }

        run.Client.Reconfigure(new MmsClientOptions
        {
            Policy = new RelayPolicy
            {
                Trusted = [RelayPattern.Parse("bank.example.net")],
                Blocked = [RelayPattern.Parse("spammer.example.net")],
            },
        });
        await run.Log.WhenAsync<TransactionEnded>(2);
        await run.Log.WhenAsync<ResponseDone>(5);

        Assert.Equal(["Deferred T1", "GET /m/T1", "Acknowledge R-T1"], run.Relays.Of("bank.example.net"));
        Assert.Equal(["Deferred T2", "Rejected T2"], run.Relays.Of("spammer.example.net"));
        Assert.Equal(["Deferred T3"], run.Relays.Of("other.example.net"));
        Assert.Equal(3, run.Prompt.Asked.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Answer_for_a_relay_that_was_blocked_meanwhile_retrieves_nothing()
    {
        await using RunningClient run = new(new MmsClientOptions());
        await run.AcceptAsync("T1");
        await run.Prompt.WhenAskedAsync();
        run.Client.Reconfigure(RunningClient.Blocking(Host));

        Assert.False(await run.Client.AnswerAsync(RunningClient.Key("T1"), UserAnswer.Accept, Ending));

        Assert.Equal(["Deferred T1", "Rejected T1"], run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task Rejecting_a_message_stops_its_retrieval()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host));
        run.Relays.Close(Host);
        await run.AcceptAsync("T1");
        Task<bool> rejecting = run.Client.AnswerAsync(RunningClient.Key("T1"), UserAnswer.Reject, Ending);
        await run.Log.WhenAsync<TransactionEnded>();
        run.Relays.Open(Host);

        Assert.True(await rejecting);
        Assert.Equal(["GET /m/T1", "Rejected T1"], run.Relays.Of(Host));
        Assert.Empty(run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Final_transactions_are_forgotten_and_known_until_then()
    {
        await using RunningClient run = new(RunningClient.Trusting(Host));
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.Log.WhenAsync<ResponseDone>();

        await run.Clock.PassAsync(TimeSpan.FromDays(1) - Minute);
        await run.Log.WhenAsync<ClientSwept>(2);
        Assert.NotNull(await run.StateAsync("T1"));

        await run.Clock.PassMinuteAsync();
        await run.Log.WhenAsync<ClientSwept>(1, swept => swept.Forgotten == 1);
        Assert.Null(await run.StateAsync("T1"));
    }
}
