using System.Buffers;
using System.IO.Pipelines;

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
        try
        {
            if (await sink.HasTakenAsync(retrieval.Notification.Key, cancellationToken).ConfigureAwait(false) is { } taken)
            {
                return new TakenBefore(taken);
            }

            RetrievalOutcome outcome = await connection.RetrieveAsync(retrieval, cancellationToken).ConfigureAwait(false);
            if (outcome is Retrieved(var message))
            {
                await DeliverAsync(message, retrieval.Notification, cancellationToken).ConfigureAwait(false);
            }

            return outcome;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new MessageNotTaken(fault);
        }
    }

    private async Task DeliverAsync(RetrieveConf message, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        IMessageWriter writer = await sink.BeginAsync(message with { Body = default }, notification, cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (MmsPartStream part in PartsOf(message))
            {
                await writer.WritePartAsync(part, cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static List<MmsPartStream> PartsOf(RetrieveConf message)
    {
        if (!message.ContentType.IsMultipart)
        {
            return [new MmsPartStream(message.ContentType, [], length: null, DataOf(message.Body.Memory))];
        }

        List<MmsPartStream> parts = [];
        foreach (PartView view in new MultipartReader(message.Body.Span))
        {
            MmsPart part = view.ToOwned();
            parts.Add(new MmsPartStream(part.ContentType, part.Headers, part.Data.Length, DataOf(part.Data)));
        }

        return parts;
    }

    private static PipeReader DataOf(ReadOnlyMemory<byte> data) => PipeReader.Create(new ReadOnlySequence<byte>(data));
}
