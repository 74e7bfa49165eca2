namespace MmsCodec.Client;

/// <summary>
/// Does what the state machine of a transaction says, and tells it what came of that. Responses go out one after another inside the
/// transaction's lane, each transaction being kept before its response is sent; retrieving and asking, which may take long, go on outside.
/// </summary>
internal sealed class TransactionRunner(
    RelayConnection connection,
    ITransactionStore store,
    IMessagePrompt prompt,
    IMessageSink sink,
    IClientObserver observer,
    TimeProvider clock)
{
    private readonly TransactionLanes _lanes = new();
    private readonly MessageRetrieval _retrieval = new(connection, sink, observer);

    /// <summary>Tells a transaction what happened and does all that follows; false when that does not fit its state.</summary>
    public async Task<bool> ApplyAsync(TransactionKey key, TransactionEvent happened, CancellationToken cancellationToken)
    {
        if (await AdvanceAsync(key, happened, cancellationToken).ConfigureAwait(false) is not { IsRefused: false } step)
        {
            return false;
        }

        foreach (TransactionAction action in step.Actions)
        {
            if (await PerformAsync(action, cancellationToken).ConfigureAwait(false) is { } next)
            {
                await ApplyAsync(key, next, cancellationToken).ConfigureAwait(false);
            }
        }

        return true;
    }

    private async Task<TransactionStep?> AdvanceAsync(TransactionKey key, TransactionEvent happened, CancellationToken cancellationToken)
    {
        using IDisposable lane = await _lanes.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        return await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } transaction
            ? await AdvanceAsync(transaction, happened, cancellationToken).ConfigureAwait(false)
            : null;
    }

    // The step that is returned is the last one, with what is left to do of all.
    private async Task<TransactionStep> AdvanceAsync(
        NotificationTransaction transaction, TransactionEvent happened, CancellationToken cancellationToken)
    {
        TransactionStep step = transaction.Apply(happened, clock.GetUtcNow());
        if (step.Transaction != transaction)
        {
            await store.UpdateAsync(step.Transaction, cancellationToken).ConfigureAwait(false);
        }

        NotificationTransaction current = step.Transaction;
        List<TransactionAction> left = [];
        foreach (TransactionAction action in step.Actions)
        {
            if (action is SendResponse response)
            {
                TransactionEvent sent = await RespondAsync(response, cancellationToken).ConfigureAwait(false);
                TransactionStep next = await AdvanceAsync(current, sent, cancellationToken).ConfigureAwait(false);
                current = next.Transaction;
                left.AddRange(next.Actions);
            }
            else
            {
                left.Add(action);
            }
        }

        return step with { Transaction = current, Actions = left };
    }

    private async Task<TransactionEvent> RespondAsync(SendResponse response, CancellationToken cancellationToken)
    {
        ResponseOutcome outcome = await connection.RespondAsync(response, cancellationToken).ConfigureAwait(false);
        observer.Observe(new ResponseDone(response, outcome));
        return outcome.IsDelivered ? new ResponseDelivered(response.Response) : new ResponseFailed(response.Response);
    }

    private async Task<TransactionEvent?> PerformAsync(TransactionAction action, CancellationToken cancellationToken) => action switch
    {
        RetrieveMessage retrieval => await _retrieval.RunAsync(retrieval, cancellationToken).ConfigureAwait(false),
        PromptUser => await AskAsync(action.Notification, cancellationToken).ConfigureAwait(false),
        _ => throw new ArgumentException($"A client does not know how to do {action.GetType().Name}.", nameof(action)),
    };

    private async Task<TransactionEvent?> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            UserAnswer answer = await prompt.AskAsync(notification, cancellationToken).ConfigureAwait(false);
            observer.Observe(new UserReplied(notification, answer));
            return new UserAnswered(answer);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            observer.Observe(new ApplicationFailed(notification, fault));
            return null;
        }
    }
}
