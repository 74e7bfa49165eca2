using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace MmsCodec.Client.Tests.HomeRelay;

/// <summary>A submission that fails is told apart by whether the relay may have taken it, and is never sent twice.</summary>
public sealed class HomeRelayFailureTests
{
    private const int Timeout = 30_000;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_is_not_there_has_not_taken_it()
    {
        // A port that was free a moment ago.
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Uri address = new($"http://{listener.LocalEndpoint}/mms");
        listener.Stop();
        using MmsHomeRelay home = HomeRelayTests.HomeAt(address);

        HomeRelayOutcome<SendConf> outcome = await home.SendAsync(HomeRelayTests.Submission(), Ending);

        Assert.Equal(RequestFailureKind.Unreachable, Assert.IsType<NotTaken<SendConf>>(outcome).Failure.Kind);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(503)]
    public async Task Relay_that_refuses_has_not_taken_it(int status)
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(Answer(status));

        HomeRelayOutcome<SendConf> outcome = await SendAsync(relay);

        RequestFailure failure = Assert.IsType<NotTaken<SendConf>>(outcome).Failure;
        Assert.Equal((RequestFailureKind.HttpStatus, (HttpStatusCode)status), (failure.Kind, failure.Status));
    }

    [Theory(Timeout = Timeout)]
    [InlineData(500)]
    [InlineData(504)]
    public async Task Relay_that_fails_may_have_taken_it(int status)
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(Answer(status));

        Assert.IsType<PerhapsTaken<SendConf>>(await SendAsync(relay));
    }

    [Fact(Timeout = Timeout)]
    public async Task Redirect_is_not_followed()
    {
        await using ScriptedRelay elsewhere = await ScriptedRelay.StartAsync(Answer(200));
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address.AbsoluteUri, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        HomeRelayOutcome<SendConf> outcome = await SendAsync(relay);

        Assert.Equal(RequestFailureKind.RedirectedElsewhere, Assert.IsType<NotTaken<SendConf>>(outcome).Failure.Kind);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Connection_that_breaks_after_the_message_may_have_brought_it()
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        HomeRelayOutcome<SendConf> outcome = await SendAsync(relay);

        Assert.Equal(RequestFailureKind.Broken, Assert.IsType<PerhapsTaken<SendConf>>(outcome).Failure.Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_does_not_answer_may_have_taken_it()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FakeTimeProvider clock = new();
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(async context =>
        {
            arrived.SetResult();
            await Task.Delay(System.Threading.Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using MmsHomeRelay home = HomeRelayTests.HomeAt(relay.Address, clock);

        Task<HomeRelayOutcome<SendConf>> sending = home.SendAsync(HomeRelayTests.Submission(), Ending);
        await arrived.Task.WaitAsync(Ending);
        clock.Advance(new MmsClientOptions().IdleTimeout);

        Assert.Equal(RequestFailureKind.TimedOut, Assert.IsType<PerhapsTaken<SendConf>>(await sending).Failure.Kind);
    }

    public static TheoryData<byte[]> NoConfirmations => new()
    {
        "<html>Welcome</html>"u8.ToArray(),
        Array.Empty<byte>(),

        // M-Send.conf of transaction S2.
        new byte[] { 0x8C, 0x81, 0x98, 0x53, 0x32, 0x00, 0x8D, 0x93, 0x92, 0x80 },

        // M-Forward.conf of transaction S1.
        new byte[] { 0x8C, 0x8A, 0x98, 0x53, 0x31, 0x00, 0x8D, 0x93, 0x92, 0x80 },
    };

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(NoConfirmations))]
    public async Task Answer_that_is_not_its_confirmation_says_nothing(byte[] answer)
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context => context.Response.Body.WriteAsync(answer).AsTask());

        HomeRelayOutcome<SendConf> outcome = await SendAsync(relay);

        Assert.Equal(RequestFailureKind.NotAMessage, Assert.IsType<PerhapsTaken<SendConf>>(outcome).Failure.Kind);
    }

    private static RequestDelegate Answer(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static async Task<HomeRelayOutcome<SendConf>> SendAsync(ScriptedRelay relay)
    {
        using MmsHomeRelay home = HomeRelayTests.HomeAt(relay.Address);
        HomeRelayOutcome<SendConf> outcome = await home.SendAsync(HomeRelayTests.Submission(), Ending);

        Assert.Single(relay.Requests);
        return outcome;
    }
}
