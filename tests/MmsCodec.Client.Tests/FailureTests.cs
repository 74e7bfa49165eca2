using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests;

/// <summary>Relays that are down, broken or hostile: typed outcomes, nothing thrown, nothing sent to anyone else.</summary>
public sealed class FailureTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_is_down_is_an_outcome()
    {
        // Bound and not listening: the port is nobody else's, and connections to it are refused.
        using Socket down = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        down.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Uri address = new($"http://127.0.0.1:{((IPEndPoint)down.LocalEndPoint!).Port}/message");
        using ClientUnderTest under = new(ClientUnderTest.Trusting(address));

        await under.HandleAsync(Samples.Notification(address.AbsoluteUri));

        Assert.Equal(RequestFailureKind.Unreachable, FailureOf(under).Kind);
        ResponseDone response = under.Log.Single<ResponseDone>();
        Assert.Equal(ResponseKind.Deferred, response.Response.Response);
        Assert.Equal(RequestFailureKind.Unreachable, response.Outcome.Failure?.Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Retrieval_that_is_redirected_to_another_relay_stays_here()
    {
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        string elsewhere = home.Hold("T1", Samples.Message()).ContentLocation;
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context => Redirect(context, 302, elsewhere));
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address, home.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        RequestFailure failure = FailureOf(under);
        Assert.Equal(RequestFailureKind.RedirectedElsewhere, failure.Kind);
        Assert.Equal(elsewhere, failure.Target?.AbsoluteUri);
        Assert.Empty(home.Requests);
        Assert.Equal(MmsStatus.Deferred, Assert.IsType<NotifyRespInd>(Assert.Single(relay.Responses)).Status);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Response_that_is_redirected_to_another_relay_stays_here(int status)
    {
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(
            context => Redirect(context, status, home.Address.AbsoluteUri));
        using ClientUnderTest under = new(ClientUnderTest.Blocking(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(RequestFailureKind.RedirectedElsewhere, under.Log.Single<ResponseDone>().Outcome.Failure?.Kind);
        Assert.Single(relay.Requests);
        Assert.Empty(home.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Redirect_within_the_relay_is_followed()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context => context.Request.Path == "/message"
            ? Redirect(context, 302, "/moved")
            : context.Response.Body.WriteAsync(Samples.Message().Encode()).AsTask());
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(["/message", "/moved", "/message"], relay.Requests.Select(request => request.Target));
        Assert.Single(under.Sink.Taken);
    }

    [Fact(Timeout = Timeout)]
    public async Task Redirect_of_a_blocked_relay_is_not_followed_at_all()
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context => Redirect(context, 307, "/moved"));
        using ClientUnderTest under = new(ClientUnderTest.Blocking(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Single(relay.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Redirects_in_a_circle_end()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context => Redirect(context, 302, "/message"));
        MmsClientOptions options = ClientUnderTest.Trusting(relay.Address) with { MaxRedirects = 2 };
        using ClientUnderTest under = new(options);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(RequestFailureKind.RedirectRefused, FailureOf(under).Kind);
        Assert.Equal(3, relay.Requests.Count(request => request.Method == "GET"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Page_instead_of_a_message_leaves_the_message_waiting()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>Please log in</html>");
        });
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(RequestFailureKind.NotAMessage, FailureOf(under).Kind);
        Assert.Equal(MmsStatus.Deferred, Assert.IsType<NotifyRespInd>(Assert.Single(relay.Responses)).Status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_cannot_be_decoded_is_Unrecognised()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context =>
        {
            context.Response.ContentType = "application/vnd.wap.mms-message";

            // X-Mms-Message-Type: M-Retrieve.conf, then a header whose value is cut off.
            return context.Response.Body.WriteAsync(new byte[] { 0x8C, 0x84, 0x96, 0x41 }).AsTask();
        });
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.IsType<NotIntelligible>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(MmsStatus.Unrecognised, Assert.IsType<NotifyRespInd>(Assert.Single(relay.Responses)).Status);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(MmsRetrieveStatus.ErrorTransientFailure, MmsStatus.Deferred)]
    [InlineData(MmsRetrieveStatus.ErrorPermanentMessageNotFound, null)]
    public async Task Relay_that_declines_says_whether_trying_later_may_help(MmsRetrieveStatus status, MmsStatus? expected)
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context =>
            context.Response.Body.WriteAsync((Samples.Message() with { RetrieveStatus = status }).Encode()).AsTask());
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.IsType<RelayDeclined>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(
            expected is null ? [] : [expected.Value],
            relay.Responses.Select(response => Assert.IsType<NotifyRespInd>(response).Status));
        Assert.Empty(under.Sink.Taken);
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_is_too_long_is_not_read_to_its_end()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(async context =>
        {
            byte[] octets = new byte[4096];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(octets, context.RequestAborted);
            }
        });
        MmsClientOptions options = ClientUnderTest.Trusting(relay.Address) with { MaxMessageLength = 100_000 };
        using ClientUnderTest under = new(options);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(RequestFailureKind.TooLong, FailureOf(under).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_does_not_answer_is_given_up()
    {
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(
            context => Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted));
        MmsClientOptions options = ClientUnderTest.Trusting(relay.Address) with { RequestTimeout = TimeSpan.FromSeconds(1) };
        using ClientUnderTest under = new(options);

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(RequestFailureKind.TimedOut, FailureOf(under).Kind);
    }

    [Fact(Timeout = Timeout)]
    public async Task Relay_that_does_not_answer_does_not_delay_another()
    {
        await using ScriptedRelay slow = await ScriptedRelay.StartAsync(
            context => Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted));
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(slow.Address, home.Address));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Task running = under.Client.RunAsync(receiver, stop.Token);

        await home.NotifyAsync(Samples.Notification(slow.MessageLocation), receiver.LocalEndPoint, stop.Token);
        await home.NotifyAsync(home.Hold("T1", Samples.Message()), receiver.LocalEndPoint, stop.Token);
        await home.WaitAsync(requests => requests.Any(request => request.MmsStatus == MmsStatus.Retrieved), stop.Token);

        Assert.Empty(slow.Responses);
        await stop.CancelAsync();
        await running;
    }

    [Fact(Timeout = Timeout)]
    public async Task Message_that_the_application_cannot_take_is_not_acknowledged_as_retrieved()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        InvalidOperationException fault = new("The disk is full.");
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address), sink: new Sink(fault));

        await under.HandleAsync(relay.Hold("T1", Samples.Message()));

        Assert.Same(fault, Assert.IsType<MessageNotTaken>(under.Log.Single<RetrievalDone>().Outcome).Exception);
        Assert.Equal([null, MmsStatus.Deferred], relay.Requests.Select(request => request.MmsStatus));
    }

    [Fact(Timeout = Timeout)]
    public async Task Prompt_that_fails_leaves_the_message_waiting_for_an_answer()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Knowing(relay.Address), new Prompt());

        await under.HandleAsync(relay.Hold("T1", Samples.Message()));
        TransactionKey key = under.Log.Single<ApplicationFailed>().Notification!.Key;

        Assert.True(await under.Client.AnswerAsync(key, UserAnswer.Reject, TestContext.Current.CancellationToken));
        Assert.Equal([MmsStatus.Deferred, MmsStatus.Rejected], relay.Requests.Select(request => request.MmsStatus));
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_of_a_newer_major_version_is_Unrecognised()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(relay.Hold("T1", Samples.Message()) with { Version = new MmsVersion(2, 0) });

        Assert.Equal(MmsStatus.Unrecognised, Assert.Single(relay.Requests).MmsStatus);
    }

    private static RequestFailure FailureOf(ClientUnderTest under) =>
        Assert.IsType<RequestFailed>(under.Log.Single<RetrievalDone>().Outcome).Failure;

    private static Task Redirect(HttpContext context, int status, string target)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }
}
