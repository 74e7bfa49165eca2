namespace MmsCodec.Relay;

/// <summary>Answers from what the relay holds, and leaves with each request what is to be recorded of it.</summary>
internal sealed class InMemoryRelayHandler(string name, HeldMessages messages, MailboxService mailbox, CancelledMessages cancelled) : IMmsRelayHandler
{
    private int _submissions;

    public async ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken)
    {
        MmsPdu pdu = await WholePdu.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        (string? transactionId, bool isOwn, RelayAnswer answer) = pdu switch
        {
            NotifyRespInd response => OfResponse(response.TransactionId, messages.Take(response)),
            AcknowledgeInd acknowledge => OfResponse(acknowledge.TransactionId, messages.Take(acknowledge)),
            CancelConf confirmation => OfResponse(confirmation.TransactionId, cancelled.Take(confirmation)),
            ReadRecInd report => OfResponse(transactionId: null, messages.Take(report)),
            SendReq submission => OfRequest(submission.TransactionId, Submit(submission)),
            ForwardReq forward => OfRequest(forward.TransactionId, mailbox.Forward(forward, NewMessageId)),
            MboxStoreReq store => OfRequest(store.TransactionId, mailbox.Store(store)),
            MboxViewReq view => OfRequest(view.TransactionId, mailbox.View(view)),
            MboxUploadReq upload => OfRequest(upload.TransactionId, mailbox.Upload(upload)),
            MboxDeleteReq delete => OfRequest(delete.TransactionId, mailbox.Delete(delete)),
            DeleteReq delete => OfRequest(delete.TransactionId, mailbox.Delete(delete)),
            _ => (null, false, RelayAnswer.NotServed),
        };
        RequestRecorder.Note(request.HttpContext, new RequestNote(pdu, transactionId, isOwn));
        return answer;
    }

    public ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken)
    {
        (string? transactionId, RetrieveConf? message) = messages.Retrieve(retrieval.Location) is { } held
            ? (held.TransactionId, held.Message)
            : (null, mailbox.Retrieve(retrieval.Location));
        RequestRecorder.Note(retrieval.HttpContext, new RequestNote(Pdu: null, transactionId, IsOwn: message is not null));
        return ValueTask.FromResult(message is null ? RelayAnswer.NotFound : RelayAnswer.Of(message));
    }

    private static (string? TransactionId, bool IsOwn, RelayAnswer Answer) OfResponse(string? transactionId, bool isOwn) =>
        (transactionId, isOwn, isOwn ? RelayAnswer.Accepted : RelayAnswer.UnknownTransaction);

    private static (string? TransactionId, bool IsOwn, RelayAnswer Answer) OfRequest(string transactionId, MmsPdu confirmation) =>
        (transactionId, true, RelayAnswer.Of(confirmation));

    private SendConf Submit(SendReq submission)
    {
        if (submission.To.Count + submission.Cc.Count + submission.Bcc.Count == 0)
        {
            return new SendConf
            {
                TransactionId = submission.TransactionId,
                ResponseStatus = MmsResponseStatus.ErrorPermanentSendingAddressUnresolved,
                ResponseText = "There is no recipient.",
            };
        }

        string messageId = NewMessageId();
        MboxDescr? stored = submission.Store == true ? mailbox.StoreSent(submission, messageId) : null;
        return new SendConf
        {
            TransactionId = submission.TransactionId,
            ResponseStatus = MmsResponseStatus.Ok,
            MessageId = messageId,
            ContentLocation = stored?.ContentLocation,
            StoreStatus = submission.Store == true ? MailboxService.StatusOf(stored) : null,
        };
    }

    private string NewMessageId() => $"{Interlocked.Increment(ref _submissions)}@{name}";
}
