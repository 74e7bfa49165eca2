namespace MmsCodec.Client.Tests.Storage;

/// <summary>What is left to do in each state: nothing that is needed may be left out of the list that a client goes by.</summary>
public sealed class TransactionNeedsTests
{
    private static readonly NotificationTransaction New = Received.Transaction("T1");

    public static TheoryData<string, TransactionNeed, TransactionEvent[]> Cases => new()
    {
        { "to be decided", TransactionNeed.Work, [] },
        { "asked, Deferred on its way", TransactionNeed.Work, [new RelayDecided(RelayDecision.Ask)] },
        { "asked, Deferred failed", TransactionNeed.Work, [new RelayDecided(RelayDecision.Ask), new ResponseFailed(ResponseKind.Deferred)] },
        { "asked", TransactionNeed.Answer, [new RelayDecided(RelayDecision.Ask), new ResponseDelivered(ResponseKind.Deferred)] },
        { "retrieving", TransactionNeed.Work, [new RelayDecided(RelayDecision.Retrieve)] },
        {
            "failed for now", TransactionNeed.Work,
            [
                new RelayDecided(RelayDecision.Retrieve),
                new RetrievalFailed(RetrievalFailure.Temporary),
                new ResponseDelivered(ResponseKind.Deferred),
            ]
        },
        { "failed for good", TransactionNeed.None, [new RelayDecided(RelayDecision.Retrieve), new RetrievalFailed(RetrievalFailure.Permanent)] },
        { "retrieved, response on its way", TransactionNeed.Work, [new RelayDecided(RelayDecision.Retrieve), new MessageRetrieved(null)] },
        {
            "retrieved, response failed", TransactionNeed.Work,
            [new RelayDecided(RelayDecision.Retrieve), new MessageRetrieved(null), new ResponseFailed(ResponseKind.Retrieved)]
        },
        { "rejecting a blocked relay", TransactionNeed.Work, [new RelayDecided(RelayDecision.Reject)] },
        {
            "rejection of a blocked relay failed, never retried", TransactionNeed.None,
            [new RelayDecided(RelayDecision.Reject), new ResponseFailed(ResponseKind.Rejected)]
        },
        { "blocked silently", TransactionNeed.None, [new RelayDecided(RelayDecision.RejectSilently)] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Follows_from_the_state(string state, TransactionNeed expected, TransactionEvent[] events) =>
        Assert.True(expected == TransactionNeeds.Of(Received.After(New, events)), state);

    [Fact]
    public void Waits_for_nothing_but_its_expiry_when_the_user_said_later() =>
        Assert.Equal(TransactionNeed.Expiry, TransactionNeeds.Of(Received.Deferred(New)));

    [Fact]
    public void Is_nothing_once_the_relay_knows() => Assert.Equal(TransactionNeed.None, TransactionNeeds.Of(Received.Settled(New)));
}
