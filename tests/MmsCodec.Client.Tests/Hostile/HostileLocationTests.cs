using System.Net;
using Microsoft.AspNetCore.Http;

namespace MmsCodec.Client.Tests;

/// <summary>
/// X-Mms-Content-Locations by which somebody wants the client to reach into its own network, from a relay that is trusted and from one that
/// has a profile: refused, said so, and the notification is still there.
/// </summary>
public sealed class HostileLocationTests
{
    private const int Timeout = 30_000;
    private const string Public = "8.8.8.8";
    private const string Hostname = "mms.example.net";

    [Theory(Timeout = Timeout)]
    [InlineData("http://127.0.0.1:PORT/message", "127.0.0.1")]
    [InlineData("http://127.1.2.3:PORT/message", "127.1.2.3")]
    [InlineData("http://127.000.000.001:PORT/message", "127.0.0.1")]
    [InlineData("http://0.0.0.0:PORT/message", "0.0.0.0")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254")]
    [InlineData("http://10.0.0.1/", "10.0.0.1")]
    [InlineData("http://100.64.0.1/", "100.64.0.1")]
    [InlineData("http://[::1]:PORT/message", "::1")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:PORT/message", "::1")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/message", "127.0.0.1")]
    [InlineData("http://[::ffff:7f00:1]:PORT/message", "127.0.0.1")]
    [InlineData("http://[::127.0.0.1]:PORT/message", "::127.0.0.1")]
    [InlineData("http://[64:ff9b::7f00:1]/", "64:ff9b::7f00:1")]
    [InlineData("http://[2002:7f00:1::]/", "2002:7f00:1::")]
    [InlineData("http://[fe80::1]/", "fe80::1")]
    [InlineData("http://[fd00::1]/", "fd00::1")]
    public async Task Address_is_refused_before_anything_is_opened(string location, string address)
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(_ => Task.CompletedTask);
        FakeNetwork network = new(relay.Address);

        await AssertRefusedAsync(location.Replace("PORT", $"{relay.Address.Port}", StringComparison.Ordinal), address, network);

        Assert.Empty(network.Opened);
        Assert.Empty(relay.Requests);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("169.254.169.254", "169.254.169.254")]
    [InlineData("::1", "::1")]
    [InlineData("::ffff:10.0.0.1", "::ffff:10.0.0.1")]
    [InlineData("8.8.8.8 127.0.0.1", "127.0.0.1")]
    [InlineData("2606:4700::1 fd00::1", "fd00::1")]
    public async Task Name_that_resolves_to_such_an_address_is_refused(string resolved, string address)
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(_ => Task.CompletedTask);

        // Once for the retrieval, once for the response that defers it.
        FakeNetwork network = new(relay.Address, resolved, resolved);

        await AssertRefusedAsync($"http://{Hostname}/message", address, network);

        Assert.Equal(2, network.Lookups);
        Assert.Empty(network.Opened);
        Assert.Empty(relay.Requests);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("http://localhost:PORT/message")]
    [InlineData("http://LOCALHOST.:PORT/message")]
    public async Task Name_of_this_host_is_refused(string location)
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(_ => Task.CompletedTask);
        using ClientUnderTest under = new(Trusting());

        await under.HandleAsync(Samples.Notification(location.Replace("PORT", $"{relay.Address.Port}", StringComparison.Ordinal)));

        Assert.Equal(RequestFailureKind.TargetRefused, FailureOf(under).Kind);
        Assert.Empty(relay.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Connection_goes_to_the_address_that_was_checked_whatever_the_name_says_next()
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context => AnswerAsync(context, keepAlive: false));
        FakeNetwork network = new(relay.Address, Public, "127.0.0.1");
        using ClientUnderTest under = new(Trusting(), connection: network.Connect(Trusting()));

        await under.HandleAsync(Samples.Notification($"http://{Hostname}/message"));

        // The retrieval went to the first address; the response needs a connection of its own and finds the second.
        Assert.Equal([IPAddress.Parse(Public)], network.Opened);
        Assert.IsType<Retrieved>(under.Log.Single<RetrievalDone>().Outcome);
        Assert.Equal(RequestFailureKind.TargetRefused, under.Log.Single<ResponseDone>().Outcome.Failure?.Kind);
        Assert.Equal(["GET"], relay.Requests.Select(request => request.Method));
    }

    [Fact(Timeout = Timeout)]
    public async Task Redirect_within_the_relay_is_checked_again()
    {
        await using ScriptedRelay relay = await ScriptedRelay.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/moved";
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        FakeNetwork network = new(relay.Address, Public, "10.0.0.1", "10.0.0.1");
        using ClientUnderTest under = new(Trusting(), connection: network.Connect(Trusting()));

        await under.HandleAsync(Samples.Notification($"http://{Hostname}/message"));

        RequestFailure failure = FailureOf(under);
        Assert.Equal(RequestFailureKind.TargetRefused, failure.Kind);
        Assert.Equal(IPAddress.Parse("10.0.0.1"), failure.Address);
        Assert.Equal(["/message"], relay.Requests.Select(request => request.Target));
    }

    [Theory(Timeout = Timeout)]
    [InlineData("http://127.0.0.1:PORT/message")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://user:secret@127.0.0.1:PORT/message")]
    [InlineData("file:///etc/passwd")]
    public async Task Redirect_to_such_an_address_is_not_followed(string target)
    {
        await using ScriptedRelay inside = await ScriptedRelay.StartAsync(_ => Task.CompletedTask);
        await using ScriptedRelay relay = await ScriptedRelay.ForGetAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = target.Replace("PORT", $"{inside.Address.Port}", StringComparison.Ordinal);
            return Task.CompletedTask;
        });
        using ClientUnderTest under = new(ClientUnderTest.Trusting(relay.Address));

        await under.HandleAsync(Samples.Notification(relay.MessageLocation));

        Assert.Equal(RequestFailureKind.RedirectedElsewhere, FailureOf(under).Kind);
        Assert.Empty(inside.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Proxy_is_not_asked_for_such_an_address()
    {
        await using ScriptedRelay proxy = await ScriptedRelay.StartAsync(_ => Task.CompletedTask);
        using ClientUnderTest under = new(ThroughProxy("169.254.169.254", proxy.Address));

        await under.HandleAsync(Samples.Notification("http://169.254.169.254/latest/meta-data/"));

        Assert.Equal(RequestFailureKind.TargetRefused, FailureOf(under).Kind);
        Assert.Empty(proxy.Requests);
    }

    [Fact(Timeout = Timeout)]
    public async Task Proxy_of_a_profile_may_be_on_a_private_address_and_is_used_for_its_relay()
    {
        await using RawRelay proxy = RawRelay.ForGet(RawRelay.Message(Samples.Message().Encode()));
        using ClientUnderTest under = new(ThroughProxy(Hostname, proxy.Address));

        await under.HandleAsync(Samples.Notification($"http://{Hostname}/message"));

        Assert.Equal([$"GET http://{Hostname}/message HTTP/1.1", $"POST http://{Hostname}/message HTTP/1.1"], proxy.Requests);
        Assert.Single(under.Sink.Taken);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("http://user:secret@127.0.0.1/1", UnanswerableReason.Credentials)]
    [InlineData("http://2130706433/1", UnanswerableReason.Unparsable)]
    [InlineData("http://0x7f.0.0.1/1", UnanswerableReason.Unparsable)]
    [InlineData("http://127.1/1", UnanswerableReason.Unparsable)]
    [InlineData("file:///etc/passwd", UnanswerableReason.UnsupportedScheme)]
    [InlineData("gopher://127.0.0.1:25/", UnanswerableReason.UnsupportedScheme)]
    public async Task Location_from_which_no_relay_follows_is_reported_with_its_notification(string location, UnanswerableReason reason)
    {
        FakeNetwork network = new(new Uri("http://127.0.0.1:1/"));
        using ClientUnderTest under = new(Trusting(), connection: network.Connect(Trusting()));

        await under.HandleAsync(Samples.Notification(location));

        UnanswerableNotification reported = Assert.IsType<NotificationUnanswerable>(Assert.Single(under.Log.Steps)).Notification;
        Assert.Equal(reason, reported.Reason);
        Assert.Equal(location, reported.Notification?.ContentLocation);
        Assert.Equal((0, 0), (network.Lookups, network.Opened.Count));
    }

    [Fact(Timeout = Timeout)]
    public async Task Location_of_a_megabyte_is_reported_with_its_notification()
    {
        using ClientUnderTest under = new(Trusting());
        string location = $"http://{Hostname}/" + new string('a', 1 << 20);

        await under.HandleAsync(Samples.Notification(location));

        UnanswerableNotification reported = Assert.IsType<NotificationUnanswerable>(Assert.Single(under.Log.Steps)).Notification;
        Assert.Equal(UnanswerableReason.TooLong, reported.Reason);
        Assert.Equal(location, reported.Notification?.ContentLocation);
    }

    /// <summary>Everything that can be asked for is trusted, and nothing may be private.</summary>
    private static MmsClientOptions Trusting()
    {
        RelayPattern[] all =
        [
            .. new[] { "127.0.0.1", "127.1.2.3", "0.0.0.0", "169.254.169.254", "10.0.0.1", "100.64.0.1", Hostname, "localhost" }.Select(RelayPattern.Parse),
            .. new[] { "::1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1", "fd00::1" }.Select(host => RelayPattern.Parse($"[{host}]")),
        ];
        return new MmsClientOptions
        {
            Relays = new RelayDirectory(new RelayProfile("relay", all)),
            Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "relay" } },
            Retries = 0,
        };
    }

    private static MmsClientOptions ThroughProxy(string host, Uri proxy) => Trusting() with
    {
        Relays = new RelayDirectory(new RelayProfile("relay", [RelayPattern.Parse(host)]) { Proxy = proxy }),
    };

    private static async Task AssertRefusedAsync(string location, string address, FakeNetwork network)
    {
        using ClientUnderTest under = new(Trusting(), connection: network.Connect(Trusting()));

        await under.HandleAsync(Samples.Notification(location));

        RequestFailure failure = FailureOf(under);
        Assert.Equal(RequestFailureKind.TargetRefused, failure.Kind);
        Assert.Equal(IPAddress.Parse(address), failure.Address);
        Assert.Equal(RequestFailureKind.TargetRefused, under.Log.Single<ResponseDone>().Outcome.Failure?.Kind);

        // The message waits, with its relay, and can be asked for again.
        ReceivedNotification notification = under.Log.Single<NotificationArrived>().Notification;
        NotificationTransaction? kept = await under.Store.FindAsync(notification.Key, TestContext.Current.CancellationToken);
        Assert.Equal(TransactionState.Deferred, kept?.State);
        Assert.Equal(notification.ToJson(), kept?.Notification.ToJson());
    }

    private static Task AnswerAsync(HttpContext context, bool keepAlive)
    {
        if (!keepAlive)
        {
            context.Response.Headers.Connection = "close";
        }

        return HttpMethods.IsGet(context.Request.Method)
            ? context.Response.Body.WriteAsync(Samples.Message().Encode()).AsTask()
            : Task.CompletedTask;
    }

    private static RequestFailure FailureOf(ClientUnderTest under) =>
        Assert.IsType<RequestFailed>(under.Log.Single<RetrievalDone>().Outcome).Failure;
}
