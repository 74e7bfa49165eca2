using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests.Hosting;

/// <summary>A client in an application: its configuration, its handlers, its health, its end.</summary>
public sealed class HostingTests
{
    private const int Timeout = 60_000;

    [Fact(Timeout = Timeout)]
    public async Task Receives_decides_and_retrieves_by_its_configuration_over_sockets()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        await using HostedClient application = new(
            new()
            {
                ["Mms:Udp:0"] = "127.0.0.1:0",
                ["Mms:Trusted:0"] = "profile:home",
                ["Mms:Profiles:home:Patterns:0"] = relay.Address.Authority,
                ["Mms:Profiles:home:AllowPrivateAddresses"] = "true",
            },
            overSockets: true);
        await application.StartAsync();
        using Socket pushes = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

        byte[] push = WspPush.OfMms(relay.Hold("T1", Samples.Message()).Encode(), transactionId: 1).Encode();
        pushes.SendTo(push, application.Host.Services.GetRequiredService<ClientHealth>().Receivers.Keys.Single());
        await application.Log.WhenAsync<ResponseDone>();

        Assert.Equal(["T1"], application.Sink.Messages);
        Assert.Equal(["127.0.0.1", "127.0.0.1"], application.Passed);
    }

    [Fact(Timeout = Timeout)]
    public async Task Handlers_of_the_application_do_not_take_the_check_of_addresses_away()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        await using HostedClient application = new(new() { ["Mms:Trusted:0"] = "localhost" }, overSockets: true);
        await application.StartAsync();

        // The name is found to be at loopback when the connection is opened, which is after the application's handlers.
        await application.AcceptAsync(Samples.Notification($"http://localhost:{relay.Address.Port}/T1"));
        RetrievalDone done = Assert.Single(await application.Log.WhenAsync<RetrievalDone>());

        Assert.Equal(RequestFailureKind.TargetRefused, Assert.IsType<RequestFailed>(done.Outcome).Failure.Kind);
        Assert.NotEmpty(application.Passed);
        Assert.Empty(relay.Requests);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("Mms:Trusted:0", "http//bank", "Mms:Trusted:0 is 'http//bank'")]
    [InlineData("Mms:Trusted:0", "profile:bank", "Mms:Trusted:0 is 'profile:bank'")]
    [InlineData("Mms:Blocked:0", "*", "Mms:Blocked:0 is '*'")]
    [InlineData("Mms:Profiles:bank:Patterns:0", "bank.example:0", "Mms:Profiles:bank:Patterns:0 is 'bank.example:0'")]
    [InlineData("Mms:Profiles:bank:Proxy", "", "Mms:Profiles:bank:Patterns is ''")]
    [InlineData("Mms:Profiles:bank:Address", "ftp://bank.example", "Mms:Profiles:bank:Address is 'ftp://bank.example'")]
    [InlineData("Mms:Udp:0", "2948", "Mms:Udp:0 is '2948'")]
    [InlineData("Mms:MaxPrompts", "0", "Mms:MaxPrompts is '0'")]
    [InlineData("Mms:KeepAtMost", "01:00:00", "Mms:KeepAtMost is '01:00:00'")]
    [InlineData("Mms:RequestTimeout", "00:00:00", "Mms:RequestTimeout is '00:00:00'")]
    [InlineData("Mms:MaxParts", "many", "Mms:MaxParts")]
    [InlineData("Mms:Trustd:0", "bank.example", "Trustd")]
    public async Task Configuration_that_is_wrong_stops_the_start_and_is_named(string key, string value, string expected)
    {
        await using HostedClient application = new(new() { [key] = value });

        Exception? fault = await Record.ExceptionAsync(application.StartAsync);

        Assert.NotNull(fault);
        Assert.Contains(expected, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task Every_fault_is_said_at_once()
    {
        await using HostedClient application = new(new() { ["Mms:Trusted:0"] = "a b", ["Mms:Blocked:0"] = "c d", ["Mms:MaxRedirects"] = "-1" });

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(application.StartAsync);

        Assert.Equal(3, fault.Failures.Count());
    }

    [Fact(Timeout = Timeout)]
    public async Task Configuration_that_changes_is_in_force_and_one_that_is_wrong_is_not()
    {
        await using HostedClient application = new(new() { ["Mms:Trusted:0"] = "home.example.net" });
        await application.StartAsync();
        await application.AcceptAsync(Samples.Notification("http://spammer.example.net/m/T1"));
        await application.Prompt.WhenAskedAsync();

        application.Set("Mms:Blocked:0", "not a pattern");
        Assert.Contains(application.Entries.All, entry => entry.Text.Contains("Mms:Blocked:0 is 'not a pattern'", StringComparison.Ordinal));
        Assert.Single(application.Prompt.Open);

        application.Set("Mms:Blocked:0", "spammer.example.net");
        await application.Log.WhenAsync<ResponseDone>(2);
        Assert.Equal(["Deferred T1", "Rejected T1"], application.Relays.Of("spammer.example.net"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Health_says_what_is_wrong()
    {
        await using HostedClient application = new(new()
        {
            ["Mms:Trusted:0"] = "down.example.net",
            ["Mms:Store:MaxTransactions"] = "2",
        });
        await application.StartAsync();
        HealthCheckService health = application.Host.Services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);

        application.Relays.Fail("down.example.net", HttpMethod.Get, HttpStatusCode.InternalServerError);
        application.Relays.Fail("down.example.net", HttpMethod.Post, HttpStatusCode.InternalServerError);
        await application.AcceptAsync(Samples.Notification("http://down.example.net/m/T1", "T1"));
        await application.Log.WhenAsync<ResponseDone>();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);

        await application.Client.AnswerAsync(
            application.Log.Steps.OfType<NotificationArrived>().Single().Notification.Key, UserAnswer.Accept, TestContext.Current.CancellationToken);
        HealthReportEntry degraded = await CheckAsync();
        Assert.Equal(HealthStatus.Degraded, degraded.Status);
        Assert.Equal(["authority:down.example.net:80"], (IEnumerable<string>)degraded.Data["relays"]);

        await application.AcceptAsync(Samples.Notification("http://down.example.net/m/T2", "T2"));
        HealthReportEntry full = await CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, full.Status);
        Assert.Contains("2 transactions", full.Description, StringComparison.Ordinal);

        async Task<HealthReportEntry> CheckAsync() =>
            (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["mms-client"];
    }

    [Fact(Timeout = Timeout)]
    public async Task Port_that_is_taken_stops_the_start_and_is_named()
    {
        using UdpPushReceiver other = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using HostedClient application = new(new() { ["Mms:Udp:0"] = other.LocalEndPoint.ToString() });

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(application.StartAsync);

        Assert.Contains(other.LocalEndPoint.ToString(), fault.Message, StringComparison.Ordinal);
    }
}
