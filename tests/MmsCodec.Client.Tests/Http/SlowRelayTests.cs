using System.IO.Pipelines;
using Microsoft.Extensions.Time.Testing;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests;

/// <summary>Relays that take their time: it is limited, and it is nobody else's.</summary>
public sealed class SlowRelayTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_does_not_begin_to_answer_is_given_up_after_the_idle_timeout()
    {
        TaskCompletionSource asked = new();
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context =>
        {
            asked.TrySetResult();
            return Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted);
        });
        using ClientUnderTest under = Timed(relay.Address, out FakeTimeProvider clock, out MmsClientOptions options);

        Task handled = under.HandleAsync(Samples.Notification(relay.MessageLocation));
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        clock.Advance(options.IdleTimeout - TimeSpan.FromTicks(1));
        Assert.False(handled.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));
        await handled;

        Assert.Equal(RequestFailureKind.TimedOut, FailureOf(under).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Body_that_stops_coming_is_given_up_though_the_application_waits_patiently()
    {
        TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(async context =>
        {
            await context.Response.Body.WriteAsync(Samples.Message("the beginning").Encode());
            await context.Response.Body.FlushAsync();
            await Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted);
        });
        PatientSink sink = new(waiting);
        using ClientUnderTest under = Timed(relay.Address, out FakeTimeProvider clock, out MmsClientOptions options, sink);

        Task handled = under.HandleAsync(Samples.Notification(relay.MessageLocation));
        await waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
        clock.Advance(options.IdleTimeout);
        await handled;

        Assert.Equal(RequestFailureKind.TimedOut, FailureOf(under).Kind);
        Assert.False(sink.IsComplete);
    }

    [Fact(Timeout = Timeout)]
    public async Task Body_that_comes_drop_by_drop_is_given_up_after_the_time_for_all()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(async context =>
        {
            await context.Response.Body.WriteAsync(Samples.Message("").Encode());
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync("x"u8.ToArray());
                await context.Response.Body.FlushAsync();
                begun.TrySetResult();
                await Task.Yield();
            }
        });
        using ClientUnderTest under = Timed(relay.Address, out FakeTimeProvider clock, out MmsClientOptions options);

        Task handled = under.HandleAsync(Samples.Notification(relay.MessageLocation));
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        clock.Advance(options.RequestTimeout);
        await handled;

        Assert.Equal(RequestFailureKind.TimedOut, FailureOf(under).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Requests_to_one_relay_wait_for_each_other_and_those_to_another_do_not()
    {
        const int AtOnce = 2;
        int inside = 0;
        int most = 0;
        TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedRelay slow = await ScriptedRelay.ForGetAsync(async context =>
        {
            int now = Interlocked.Increment(ref inside);
            most = Math.Max(most, now);
            if (now == AtOnce)
            {
                full.TrySetResult();
            }

            await release.Task.WaitAsync(context.RequestAborted);
            Interlocked.Decrement(ref inside);
            await context.Response.Body.WriteAsync(Samples.Message().Encode());
        });
        await using InMemoryRelay other = await InMemoryRelay.StartAsync("other", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(slow.Address, other.Address) with { MaxRequestsPerRelay = AtOnce });

        Task[] waiting = [.. Enumerable.Range(0, 10).Select(i => under.HandleAsync(Samples.Notification(slow.MessageLocation, $"T{i}")))];
        await full.Task.WaitAsync(TestContext.Current.CancellationToken);
        await under.HandleAsync(other.Hold("T1", Samples.Message()));

        Assert.Equal(MmsStatus.Retrieved, other.Requests[^1].MmsStatus);
        Assert.All(waiting, task => Assert.False(task.IsCompleted));
        release.SetResult();
        await Task.WhenAll(waiting);
        Assert.Equal(AtOnce, most);
        Assert.Equal(11, under.Sink.Taken.Count);
    }

    private static ClientUnderTest Timed(
        Uri relay, out FakeTimeProvider clock, out MmsClientOptions options, IMessageSink? application = null)
    {
        clock = new FakeTimeProvider();
        options = ClientUnderTest.Trusting(relay) with { IdleTimeout = TimeSpan.FromSeconds(30), RequestTimeout = TimeSpan.FromMinutes(5) };
        return new ClientUnderTest(options, connection: new RelayConnection(options, clock), application: application);
    }

    private static RequestFailure FailureOf(ClientUnderTest under) =>
        Assert.IsType<RequestFailed>(under.Log.Single<RetrievalDone>().Outcome).Failure;

    /// <summary>An application that reads what there is, says so once it waits for more, and never gives up by itself.</summary>
    private sealed class PatientSink(TaskCompletionSource waiting) : IMessageSink, IMessageWriter
    {
        public bool IsComplete { get; private set; }

        public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
            ValueTask.FromResult<TakenMessage?>(null);

        public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IMessageWriter>(this);

        public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
        {
            long length = 0;
            while (true)
            {
                ValueTask<ReadResult> read = part.Data.ReadAsync(CancellationToken.None);
                if (length == "the beginning".Length)
                {
                    waiting.TrySetResult();
                }

                ReadResult result = await read;
                length += result.Buffer.Length;
                part.Data.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                {
                    return;
                }
            }
        }

        public ValueTask CompleteAsync(CancellationToken cancellationToken)
        {
            IsComplete = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
