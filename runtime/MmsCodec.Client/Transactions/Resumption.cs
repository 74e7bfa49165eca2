namespace MmsCodec.Client;

/// <summary>What is said to a transaction that is taken up again.</summary>
internal static class Resumption
{
    /// <summary>The events, in order, by what the policy says now.</summary>
    public static IReadOnlyList<TransactionEvent> EventsOf(NotificationTransaction transaction, RelayDecision decision, DateTimeOffset now)
    {
        bool isBlocked = decision is RelayDecision.Reject or RelayDecision.RejectSilently;
        return transaction switch
        {
            { IsBlocked: true } => [new Resumed()],
            _ when isBlocked => [new RelayDecided(decision), new Resumed()],
            { State: TransactionState.Received } => [new RelayDecided(decision)],
            _ when transaction.HasExpired(now) => [new Resumed()],

            // It was to be retrieved once: by the policy, or because the user accepted it, which still holds.
            { State: TransactionState.Deferred, LastFailure: not null } =>
                [new Resumed(), decision == RelayDecision.Retrieve ? new RelayDecided(decision) : new UserAnswered(UserAnswer.Accept)],
            { State: TransactionState.AwaitingAnswer } when decision == RelayDecision.Retrieve => [new RelayDecided(decision)],
            _ => [new Resumed()],
        };
    }
}
