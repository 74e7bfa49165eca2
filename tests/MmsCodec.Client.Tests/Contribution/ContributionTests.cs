using System.Net;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests.Contribution;

/// <summary>
/// The three cases of the contribution, over sockets: a push over UDP, requests over HTTP. In each the relay that sent the notification gets
/// the response and the home relay, which is configured and trusted, gets nothing.
/// </summary>
public sealed class ContributionTests
{
    private const int Timeout = 30_000;

    // The home relay has a notification with the same transaction id: were the response sent there, it would be taken.
    private const string TransactionId = "T1";

    [Fact(Timeout = Timeout)]
    public async Task The_banks_own_relay_is_retrieved_from_and_told_so_itself()
    {
        await using InMemoryRelay home = await StartAsync("home");
        await using InMemoryRelay bank = await StartAsync("bank");
        using ClientUnderTest under = new(Configured(home, bank) with
        {
            Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "home", "bank" } },
        });
        home.Hold(TransactionId, Samples.Message("from home"));

        await NotifyAsync(bank, under, Samples.Message("Your statement"));

        Assert.Equal(["GET", "M-NotifyResp.ind Retrieved"], Described(bank));
        Assert.Empty(home.Requests);
        Assert.Equal("Your statement"u8, Assert.Single(under.Sink.Taken).Message.Body.Span);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(UserAnswer.Reject, new[] { "M-NotifyResp.ind Deferred", "M-NotifyResp.ind Rejected" })]
    [InlineData(UserAnswer.Defer, new[] { "M-NotifyResp.ind Deferred" })]
    [InlineData(UserAnswer.Accept, new[] { "M-NotifyResp.ind Deferred", "GET", "M-Acknowledge.ind" })]
    public async Task The_visited_operators_greeting_is_the_users_to_decline(UserAnswer answer, string[] expected)
    {
        await using InMemoryRelay home = await StartAsync("home");
        await using InMemoryRelay visited = await StartAsync("visited");
        using ClientUnderTest under = new(
            Configured(home, visited) with { Policy = new RelayPolicy { TrustedProfiles = new HashSet<string> { "home" } } },
            Prompt.Answering(answer));
        home.Hold(TransactionId, Samples.Message("from home"));

        await NotifyAsync(visited, under, Samples.Message("Welcome"));

        Assert.Equal(expected, Described(visited));
        Assert.Empty(home.Requests);
        Assert.Equal(1, under.Prompt.Asked);
        Assert.Equal(answer == UserAnswer.Accept ? 1 : 0, under.Sink.Taken.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task The_blacklisted_relay_is_told_Rejected_and_nothing_is_retrieved()
    {
        await using InMemoryRelay home = await StartAsync("home");
        await using InMemoryRelay spammer = await StartAsync("spammer");
        using ClientUnderTest under = new(Configured(home, spammer) with
        {
            Policy = new RelayPolicy
            {
                TrustedProfiles = new HashSet<string> { "home" },
                Blocked = [RelayPattern.Parse(spammer.Address.Authority)],
            },
        });
        home.Hold(TransactionId, Samples.Message("from home"));

        await NotifyAsync(spammer, under, Samples.Message("You have won"));

        Assert.Equal(["M-NotifyResp.ind Rejected"], Described(spammer));
        Assert.Empty(home.Requests);
        Assert.Empty(under.Sink.Taken);
        Assert.Equal(0, under.Prompt.Asked);
    }

    private static Task<InMemoryRelay> StartAsync(string name) => InMemoryRelay.StartAsync(name, TestContext.Current.CancellationToken);

    private static MmsClientOptions Configured(params InMemoryRelay[] relays) => new()
    {
        Relays = new RelayDirectory([.. relays.Select(relay => new RelayProfile(relay.Name, [RelayPattern.Parse(relay.Address.Authority)])
        {
            Address = relay.Address,
            AllowPrivateAddresses = true,
        })]),
    };

    private static async Task NotifyAsync(InMemoryRelay relay, ClientUnderTest under, RetrieveConf message)
    {
        CancellationToken ending = TestContext.Current.CancellationToken;
        using UdpPushReceiver pushes = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await relay.NotifyAsync(relay.Hold(TransactionId, message), pushes.LocalEndPoint, ending);
        await under.Client.HandleAsync(await pushes.ReceiveAsync(ending), ending);
    }

    private static IEnumerable<string> Described(InMemoryRelay relay)
    {
        Assert.All(relay.Requests, request => Assert.True(request.IsOwn));
        return relay.Requests.Select(request => request.Pdu switch
        {
            null => request.Method,
            NotifyRespInd response => $"M-NotifyResp.ind {response.Status}",
            { } pdu => MmsSchema.FindPdu((byte)pdu.MessageType)!.Name,
        });
    }
}
