using MmsCodec.Client.Tests.Storage;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>What a client does first: whatever an earlier run, however it ended, left to do.</summary>
public sealed class ResumeTests
{
    private const int Timeout = 30_000;
    private const string Host = "mms.example.net";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Notification_that_nothing_was_decided_for_is_decided()
    {
        await using RunningClient run = await RestartAsync(RunningClient.Trusting(Host));

        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["GET /m/T1", "Retrieved T1"], run.Relays.Of(Host));
        Assert.Equal(["T1"], run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Retrieval_that_was_under_way_is_done_again()
    {
        await using RunningClient run = await RestartAsync(RunningClient.Trusting(Host), new RelayDecided(RelayDecision.Retrieve));

        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["GET /m/T1", "Retrieved T1"], run.Relays.Of(Host));
        Assert.Equal(["T1"], run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_the_application_has_is_not_retrieved_again()
    {
        await using RunningClient run = Prepare(RunningClient.Trusting(Host));
        run.Sink.HasTaken(RunningClient.Key("T1"), "R-T1");
        await KeepAsync(run, new RelayDecided(RelayDecision.Ask), new ResponseDelivered(ResponseKind.Deferred), new UserAnswered(UserAnswer.Accept));

        await run.StartAsync();
        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["Acknowledge R-T1"], run.Relays.Of(Host));
        Assert.Empty(run.Sink.Messages);
    }

    [Fact(Timeout = Timeout)]
    public async Task Response_that_may_not_have_been_sent_is_sent()
    {
        await using RunningClient run = await RestartAsync(
            RunningClient.Trusting(Host), new RelayDecided(RelayDecision.Retrieve), new MessageRetrieved("R1"));

        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["Retrieved T1"], run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task Prompt_is_asked_again()
    {
        await using RunningClient run = await RestartAsync(
            new MmsClientOptions(), new RelayDecided(RelayDecision.Ask), new ResponseDelivered(ResponseKind.Deferred));
        await run.Prompt.WhenAskedAsync();

        run.Prompt.Answer("T1", UserAnswer.Accept);
        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["GET /m/T1", "Acknowledge R-T1"], run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_the_user_left_for_later_is_left()
    {
        await using RunningClient run = await RestartAsync(
            RunningClient.Trusting(Host),
            new RelayDecided(RelayDecision.Ask), new ResponseDelivered(ResponseKind.Deferred), new UserAnswered(UserAnswer.Defer));

        await run.StopAsync();

        Assert.Empty(run.Relays.Of(Host));
        Assert.Empty(run.Prompt.Asked);
        Assert.Equal(TransactionState.Deferred, await run.StateAsync("T1"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_was_blocked_meanwhile_is_told_Rejected_and_nothing_else()
    {
        await using RunningClient run = await RestartAsync(RunningClient.Blocking(Host), new RelayDecided(RelayDecision.Ask));

        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["Rejected T1"], run.Relays.Of(Host));
        Assert.Empty(run.Prompt.Asked);
    }

    [Fact(Timeout = Timeout)]
    public async Task Rejection_of_a_blocked_relay_that_failed_is_never_sent_again()
    {
        await using RunningClient run = await RestartAsync(
            RunningClient.Blocking(Host), new RelayDecided(RelayDecision.Reject), new ResponseFailed(ResponseKind.Rejected));

        await run.StopAsync();

        Assert.Empty(run.Relays.Of(Host));
    }

    [Fact(Timeout = Timeout)]
    public async Task What_is_settled_is_left_alone()
    {
        await using RunningClient run = await RestartAsync(
            RunningClient.Trusting(Host),
            new RelayDecided(RelayDecision.Retrieve), new MessageRetrieved("R1"), new ResponseDelivered(ResponseKind.Retrieved));

        await run.AcceptAsync("T1");
        await run.StopAsync();

        Assert.True(Assert.Single(run.Log.Steps.OfType<NotificationArrived>()).IsRepeated);
        Assert.Empty(run.Relays.Of(Host));
    }

    private static RunningClient Prepare(MmsClientOptions options) => new(options);

    private static async Task<RunningClient> RestartAsync(MmsClientOptions options, params TransactionEvent[] before)
    {
        RunningClient run = Prepare(options);
        await KeepAsync(run, before);
        await run.StartAsync();
        return run;
    }

    private static async Task KeepAsync(RunningClient run, params TransactionEvent[] before)
    {
        NotificationTransaction kept = Received.After(Received.Transaction("T1", $"http://{Host}/m/T1"), before);
        Assert.True(await run.Store.TryAddAsync(kept, Ending));
    }
}
