using System.Text;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests.Contribution;

/// <summary>Two relays that use the same transaction id at the same moment: each gets its own responses, in both orders of events.</summary>
public sealed class SameTransactionIdTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Responses_and_messages_of_two_relays_are_not_mixed_up()
    {
        await using InMemoryRelay bank = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        await using InMemoryRelay visited = await InMemoryRelay.StartAsync("visited", TestContext.Current.CancellationToken);

        // Neither is answered about before both are asked about, so both transactions are open at the same moment.
        using Barrier bothAsked = new(2);
        Prompt prompt = new(notification =>
        {
            Assert.True(bothAsked.SignalAndWait(Timeout, TestContext.Current.CancellationToken));
            return notification.Relay.Authority.IsAuthorityOf(bank.Address) ? UserAnswer.Accept : UserAnswer.Reject;
        });
        using ClientUnderTest under = new(OptionsFor(bank, visited), prompt);
        NotificationInd ofBank = bank.Hold("T1", Samples.Message("bank"));
        NotificationInd ofVisited = visited.Hold("T1", Samples.Message("visited"));

        CancellationToken ending = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(() => under.HandleAsync(ofBank), ending), Task.Run(() => under.HandleAsync(ofVisited), ending));

        Assert.Equal([MmsStatus.Deferred, null, null], bank.Requests.Select(request => request.MmsStatus));
        Assert.Equal([MmsStatus.Deferred, MmsStatus.Rejected], visited.Requests.Select(request => request.MmsStatus));
        Assert.All([.. bank.Requests, .. visited.Requests], request => Assert.True(request.IsOwn));
        (RetrieveConf message, ReceivedNotification notification) = Assert.Single(under.Sink.Taken);
        Assert.Equal("bank", Encoding.ASCII.GetString(message.Body.Span));
        Assert.True(notification.Relay.Authority.IsAuthorityOf(bank.Address));
    }

    private static MmsClientOptions OptionsFor(params InMemoryRelay[] relays) => new()
    {
        Relays = new RelayDirectory([.. relays.Select(relay =>
            new RelayProfile(relay.Name, [RelayPattern.Parse(relay.Address.Authority)]) { AllowPrivateAddresses = true })]),
    };
}
