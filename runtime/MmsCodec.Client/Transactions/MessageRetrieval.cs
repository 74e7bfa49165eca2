namespace MmsCodec.Client;

/// <summary>Retrieves a message into the application, unless the application has it already.</summary>
internal sealed class MessageRetrieval(RelayConnection connection, IMessageSink sink, IClientObserver observer)
{
    /// <summary>Retrieves, reports the outcome, and says what it means for the transaction.</summary>
    public async Task<TransactionEvent> RunAsync(RetrieveMessage retrieval, CancellationToken cancellationToken)
    {
        RetrievalOutcome outcome = await RetrieveAsync(retrieval, cancellationToken).ConfigureAwait(false);
        observer.Observe(new RetrievalDone(retrieval.Notification, outcome));
        return RetrievalEvents.Of(outcome);
    }

    private async Task<RetrievalOutcome> RetrieveAsync(RetrieveMessage retrieval, CancellationToken cancellationToken)
    {
        TakenMessage? taken;
        try
        {
            taken = await sink.HasTakenAsync(retrieval.Notification, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new MessageNotTaken(fault);
        }

        return taken is null
            ? await connection.RetrieveAsync(retrieval, sink, cancellationToken).ConfigureAwait(false)
            : new TakenBefore(taken);
    }
}
