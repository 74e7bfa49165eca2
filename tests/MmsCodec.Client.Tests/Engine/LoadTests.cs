namespace MmsCodec.Client.Tests.Engine;

/// <summary>Many at once: what there is no room for waits in the store, and nobody waits for a relay or a user that is not theirs.</summary>
public sealed class LoadTests
{
    private const int Timeout = 60_000;
    private const int Many = 500;

    [Fact(Timeout = Timeout)]
    public async Task Flood_of_a_relay_that_answers_nothing_leaves_room_for_others_and_loses_nothing()
    {
        MmsClientOptions options = RunningClient.Trusting("slow.example.net", "quick.example.net") with
        {
            Limits = new ClientLimits { MaxTransactions = 16, MaxTransactionsPerRelay = 4 },
        };
        await using RunningClient run = new(options);
        run.Relays.Close("slow.example.net");
        await run.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, Many).Select(n => run.AcceptAsync($"S{n}", "slow.example.net")));
        await run.AcceptAsync("Q1", "quick.example.net");
        await run.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["GET /m/Q1", "Retrieved Q1"], run.Relays.Of("quick.example.net"));
        Assert.Equal(4, run.Relays.Of("slow.example.net").Count());

        run.Relays.Open("slow.example.net");
        await run.Log.WhenAsync<ResponseDone>(Many + 1);

        Assert.Equal(Many + 1, run.Sink.Messages.Distinct().Count());
        Assert.Equal(Many + 1, run.Sink.Messages.Count);
        Assert.Equal(2 * Many, run.Relays.Of("slow.example.net").Count());
        Assert.InRange(run.Relays.MostOpen, 1, 16);
    }

    [Fact(Timeout = Timeout)]
    public async Task Flood_of_many_relays_is_done_so_many_at_once()
    {
        MmsClientOptions options = new()
        {
            Policy = new RelayPolicy { Trusted = [RelayPattern.Parse("*.example.net")] },
            Limits = new ClientLimits { MaxTransactions = 8, MaxTransactionsPerRelay = 8 },
        };
        await using RunningClient run = new(options);
        await run.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, Many).Select(n => run.AcceptAsync($"T{n}", $"r{n}.example.net")));
        await run.Log.WhenAsync<ResponseDone>(Many);

        Assert.Equal(Many, run.Sink.Messages.Distinct().Count());
        Assert.InRange(run.Relays.MostOpen, 1, 8);
    }

    [Fact(Timeout = Timeout)]
    public async Task No_more_prompts_are_open_than_may_be_and_the_rest_follow()
    {
        await using RunningClient run = new(new MmsClientOptions { Limits = new ClientLimits { MaxPrompts = 2 } });
        await run.StartAsync();
        for (int n = 0; n < 5; n++)
        {
            await run.AcceptAsync($"T{n}");
        }

        await run.Log.WhenAsync<ResponseDone>(5);
        await run.Prompt.WhenAskedAsync();
        await run.Prompt.WhenAskedAsync();
        Assert.Equal(2, run.Prompt.Open.Count);

        for (int answered = 0; answered < 5; answered++)
        {
            run.Prompt.Answer(run.Prompt.Open.First(), UserAnswer.Reject);
            await run.Log.WhenAsync<TransactionEnded>(answered + 1);
            if (answered < 3)
            {
                await run.Prompt.WhenAskedAsync();
                Assert.InRange(run.Prompt.Open.Count, 1, 2);
            }
        }

        Assert.Equal(5, run.Prompt.Asked.Distinct().Count());
        Assert.Equal(5, run.Prompt.Asked.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Stopping_lets_a_request_end_and_begins_no_other()
    {
        await using RunningClient run = new(RunningClient.Trusting("mms.example.net") with { Limits = new ClientLimits { MaxTransactionsPerRelay = 1 } });
        run.Relays.Close("mms.example.net");
        await run.StartAsync();
        await run.AcceptAsync("T1");
        await run.AcceptAsync("T2");

        Task stopping = run.StopAsync();
        run.Relays.Open("mms.example.net");
        await stopping;

        Assert.Equal(["GET /m/T1", "Retrieved T1"], run.Relays.Of("mms.example.net"));
        Assert.Equal(TransactionState.Received, await run.StateAsync("T2"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Stopping_cuts_off_what_takes_too_long_and_leaves_it_for_the_next_run()
    {
        await using RunningClient run = new(RunningClient.Trusting("mms.example.net") with { StopTimeout = TimeSpan.Zero });
        run.Relays.Close("mms.example.net");
        await run.StartAsync();
        await run.AcceptAsync("T1");

        await run.StopAsync();

        Assert.Equal(TransactionState.Retrieving, await run.StateAsync("T1"));
        Assert.Empty(run.Sink.Messages);
    }

    [Fact]
    public void Nothing_is_left_of_what_has_ended()
    {
        TransactionLanes lanes = new();
        ClientLoad load = new(new ClientLimits(), () => { });
        TransactionKey key = RunningClient.Key("T1");

        TransactionLane one = lanes.Join(key);
        Assert.Same(one, lanes.Join(key));
        Assert.False(lanes.TryJoinIdle(key, out _));
        one.Dispose();
        Assert.Equal(1, lanes.Count);
        one.Dispose();
        Assert.Equal(0, lanes.Count);

        Assert.True(load.TryEnter(key.Relay));
        load.Leave(key.Relay);
        Assert.Equal(0, load.Relays);
    }
}
