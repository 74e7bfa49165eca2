namespace MmsCodec.Relay;

/// <summary>What clients ask of messages that lie at the relay, in its mailbox or waiting for their recipient, by X-Mms-Content-Location.</summary>
internal sealed class MailboxService(Mailbox mailbox, HeldMessages messages, Func<string> address)
{
    public static MmsStoreStatus StatusOf(MboxDescr? stored) =>
        stored is null ? MmsStoreStatus.ErrorPermanentMmboxFull : MmsStoreStatus.Success;

    public MboxDescr? StoreSent(SendReq sent, string messageId) =>
        Keep(MboxDescriptions.Of(sent) with { MessageId = messageId }, sent.MmState, sent.MmFlags is { } flags ? flags : default(MmsList<MmFlagsValue>));

    public ForwardConf Forward(ForwardReq request, Func<string> newMessageId)
    {
        if (Find(request.ContentLocation) is not { } message)
        {
            return new ForwardConf { TransactionId = request.TransactionId, ResponseStatus = MmsResponseStatus.ErrorPermanentMessageNotFound };
        }

        string messageId = newMessageId();
        MboxDescr? stored = request.Store == true
            ? Keep(message with { MessageId = messageId }, request.MmState ?? MmsMessageState.Forwarded, request.MmFlags)
            : null;
        return new ForwardConf
        {
            TransactionId = request.TransactionId,
            ResponseStatus = MmsResponseStatus.Ok,
            MessageId = messageId,
            ContentLocation = stored?.ContentLocation,
            StoreStatus = request.Store == true ? StatusOf(stored) : null,
        };
    }

    public MboxStoreConf Store(MboxStoreReq request)
    {
        string? location = LocationOf(request.ContentLocation);
        MboxDescr? stored = location is null ? null : mailbox.Update(location, request.MmState, request.MmFlags);
        HeldMessage? held = stored is null && location is not null ? messages.Find(location) : null;
        if (held is not null)
        {
            stored = Keep(MboxDescriptions.Of(held.Message), request.MmState, request.MmFlags);
        }

        return new MboxStoreConf
        {
            TransactionId = request.TransactionId,
            ContentLocation = stored?.ContentLocation,
            StoreStatus = stored is null && held is null ? MmsStoreStatus.ErrorPermanentMessageNotFound : StatusOf(stored),
        };
    }

    public MboxViewConf View(MboxViewReq request) => mailbox.View(request, LocationOf);

    public MboxUploadConf Upload(MboxUploadReq request)
    {
        if (UploadedMessage.Read(request) is not { } description)
        {
            return new MboxUploadConf
            {
                TransactionId = request.TransactionId,
                StoreStatus = MmsStoreStatus.ErrorPermanentMessageFormatCorrupt,
            };
        }

        MboxDescr? stored = Keep(description, request.MmState ?? description.MmState ?? MmsMessageState.Draft, request.MmFlags);
        return new MboxUploadConf
        {
            TransactionId = request.TransactionId,
            ContentLocation = stored?.ContentLocation,
            StoreStatus = StatusOf(stored),
        };
    }

    public MboxDeleteConf Delete(MboxDeleteReq request)
    {
        string[] left = [.. ((IEnumerable<string>)request.ContentLocation).Where(uri => !(LocationOf(uri) is { } location && mailbox.Delete(location)))];
        return new MboxDeleteConf
        {
            TransactionId = request.TransactionId,
            ContentLocation = Counted(left),
            ResponseStatus = DeletionStatus(left),
        };
    }

    public DeleteConf Delete(DeleteReq request)
    {
        string[] left = [.. ((IEnumerable<string>)request.ContentLocation).Where(uri => !(LocationOf(uri) is { } location && messages.Delete(location)))];
        return new DeleteConf
        {
            TransactionId = request.TransactionId,
            ContentLocation = Counted(left),
            ResponseStatus = DeletionStatus(left),
        };
    }

    /// <summary>The message at a location of the mailbox as its retrieval gives it; null when there is none.</summary>
    public RetrieveConf? Retrieve(string location) => mailbox.Find(location) is { } kept ? MboxDescriptions.ToMessage(kept) : null;

    // One status for all that was not deleted, or for all that was; a location names what was not (one count may have several).
    private static MmsList<CountedContentLocation> Counted(string[] left) => left.Select(uri => new CountedContentLocation(1, uri)).ToArray();

    private static CountedResponseStatus DeletionStatus(string[] left) =>
        new(1, left.Length == 0 ? MmsResponseStatus.Ok : MmsResponseStatus.ErrorPermanentMessageNotFound);

    private MboxDescr? Keep(MboxDescr message, MmsMessageState? state, MmsList<MmFlagsValue> flags) =>
        mailbox.Store(message, address() + "/", state, flags);

    private MboxDescr? Find(string uri) => LocationOf(uri) switch
    {
        null => null,
        { } location when messages.Find(location) is { } held => MboxDescriptions.Of(held.Message),
        { } location => mailbox.Find(location),
    };

    // What follows this relay's address; null for a location of another relay.
    private string? LocationOf(string uri) =>
        uri.StartsWith(address() + "/", StringComparison.Ordinal) ? uri[(address().Length + 1)..] : null;
}
