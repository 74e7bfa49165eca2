namespace MmsCodec;

/// <summary>The rules of <see cref="NotificationTransaction"/>: one method for each event.</summary>
internal static class TransactionRules
{
    public static TransactionStep Apply(NotificationTransaction transaction, TransactionEvent happened, DateTimeOffset now) => happened switch
    {
        NotificationRepeated(var again) => Repeated(transaction, again, now),
        RelayDecided(var decision) => Decided(transaction, decision, now),
        UserAnswered(var answer) => Answered(transaction, answer, now),
        MessageRetrieved(var transactionId) => Retrieved(transaction, transactionId),
        RetrievalFailed(var failure) => Failed(transaction, failure, now),
        NotUnderstood => Misunderstood(transaction),
        ResponseDelivered(var response) => Delivered(transaction, response),
        ResponseFailed(var response) => NotDelivered(transaction, response),
        ExpiryPassed => Passed(transaction, now),
        Resumed => Resume(transaction, now),
        _ => throw new ArgumentException($"No rule knows of {happened.GetType().Name}.", nameof(happened)),
    };

    private static TransactionStep Repeated(NotificationTransaction transaction, ReceivedNotification again, DateTimeOffset now)
    {
        if (again.Key != transaction.Key)
        {
            throw new ArgumentException($"The notification is of transaction {again.Key}, not of {transaction.Key}.", nameof(again));
        }

        if (transaction.IsBlocked)
        {
            return Keep(transaction);
        }

        if (transaction.IsFinal)
        {
            return transaction.FinalDelivery == ResponseDelivery.Failed ? SendFinalAgain(transaction) : Keep(transaction);
        }

        if (IsWaiting(transaction) && transaction.HasExpired(now))
        {
            return Expire(transaction);
        }

        return IsWaiting(transaction) && transaction.Deferral == ResponseDelivery.Failed
            ? Respond(transaction, ResponseKind.Deferred)
            : Keep(transaction);
    }

    private static TransactionStep Decided(NotificationTransaction transaction, RelayDecision decision, DateTimeOffset now)
    {
        bool isBlocked = decision is RelayDecision.Reject or RelayDecision.RejectSilently;
        if (transaction.IsFinal)
        {
            return Keep(isBlocked ? transaction with { IsBlocked = true } : transaction);
        }

        if (transaction.State == TransactionState.Retrieving && !isBlocked)
        {
            return Keep(transaction);
        }

        if (transaction.HasExpired(now))
        {
            return Expire(transaction);
        }

        if (isBlocked)
        {
            NotificationTransaction rejected = transaction with { State = TransactionState.Rejected, IsBlocked = true };
            return decision == RelayDecision.Reject ? Respond(rejected, ResponseKind.Rejected) : Keep(rejected);
        }

        if (!transaction.IsUnderstood)
        {
            return Respond(transaction with { State = TransactionState.Unrecognised }, ResponseKind.Unrecognised);
        }

        if (decision == RelayDecision.Retrieve)
        {
            return Retrieve(transaction);
        }

        NotificationTransaction asking = transaction with { State = TransactionState.AwaitingAnswer };
        var prompt = new PromptUser(transaction.Notification);
        return transaction.State switch
        {
            TransactionState.Received => Respond(asking, ResponseKind.Deferred, then: prompt),
            TransactionState.Deferred => new TransactionStep(asking, [prompt]),
            _ => Keep(transaction),
        };
    }

    private static TransactionStep Answered(NotificationTransaction transaction, UserAnswer answer, DateTimeOffset now)
    {
        bool isRetrieving = transaction.State == TransactionState.Retrieving;
        if (!IsWaiting(transaction) && !(isRetrieving && answer != UserAnswer.Defer))
        {
            return Refuse(transaction);
        }

        if (isRetrieving && answer == UserAnswer.Accept)
        {
            return Keep(transaction);
        }

        if (transaction.HasExpired(now))
        {
            return Expire(transaction);
        }

        return answer switch
        {
            UserAnswer.Accept => Retrieve(transaction),
            UserAnswer.Reject => Respond(transaction with { State = TransactionState.Rejected }, ResponseKind.Rejected),
            _ => Keep(transaction with { State = TransactionState.Deferred, LastFailure = null }),
        };
    }

    private static TransactionStep Retrieved(NotificationTransaction transaction, string? transactionId)
    {
        if (transaction.State != TransactionState.Retrieving)
        {
            return Refuse(transaction);
        }

        NotificationTransaction retrieved = transaction with { State = TransactionState.Retrieved };
        if (!WasToldDeferred(transaction))
        {
            return Respond(retrieved, ResponseKind.Retrieved);
        }

        return TransactionIds.CanBeRepeated(transactionId)
            ? Respond(retrieved with { AcknowledgedTransactionId = transactionId }, ResponseKind.Acknowledged)
            : Keep(retrieved);
    }

    private static TransactionStep Failed(NotificationTransaction transaction, RetrievalFailure failure, DateTimeOffset now)
    {
        if (transaction.State != TransactionState.Retrieving)
        {
            return Refuse(transaction);
        }

        NotificationTransaction failed = transaction with { LastFailure = failure };
        if (failure == RetrievalFailure.Permanent)
        {
            return Keep(failed with { State = TransactionState.Failed });
        }

        if (transaction.HasExpired(now))
        {
            return Expire(failed);
        }

        NotificationTransaction deferred = failed with { State = TransactionState.Deferred };
        return WasToldDeferred(transaction) ? Keep(deferred) : Respond(deferred, ResponseKind.Deferred);
    }

    private static TransactionStep Misunderstood(NotificationTransaction transaction)
    {
        // The policy comes first: a blocked relay gets Rejected, whatever it sent.
        if (transaction.State == TransactionState.Received)
        {
            return Keep(transaction with { IsUnderstood = false });
        }

        if (transaction.State != TransactionState.Retrieving)
        {
            return Refuse(transaction);
        }

        NotificationTransaction unrecognised = transaction with { State = TransactionState.Unrecognised };
        return WasToldDeferred(transaction) ? Keep(unrecognised) : Respond(unrecognised, ResponseKind.Unrecognised);
    }

    private static TransactionStep Delivered(NotificationTransaction transaction, ResponseKind response)
    {
        if (response == ResponseKind.Deferred && transaction.Deferral != ResponseDelivery.None)
        {
            return Keep(transaction with { Deferral = ResponseDelivery.Delivered });
        }

        return response == transaction.FinalResponse
            ? Keep(transaction with { FinalDelivery = ResponseDelivery.Delivered })
            : Refuse(transaction);
    }

    private static TransactionStep NotDelivered(NotificationTransaction transaction, ResponseKind response)
    {
        if (response == ResponseKind.Deferred && transaction.Deferral != ResponseDelivery.None)
        {
            return transaction.Deferral == ResponseDelivery.Due
                ? MakeUpForDeferral(transaction with { Deferral = ResponseDelivery.Failed })
                : Keep(transaction);
        }

        if (response != transaction.FinalResponse)
        {
            return Refuse(transaction);
        }

        return Keep(
            transaction.FinalDelivery == ResponseDelivery.Due
                ? transaction with { FinalDelivery = ResponseDelivery.Failed }
                : transaction);
    }

    private static TransactionStep Passed(NotificationTransaction transaction, DateTimeOffset now)
    {
        if (!transaction.HasExpired(now))
        {
            return Refuse(transaction);
        }

        return transaction.IsFinal || transaction.State == TransactionState.Retrieving ? Keep(transaction) : Expire(transaction);
    }

    private static TransactionStep Resume(NotificationTransaction transaction, DateTimeOffset now)
    {
        if (transaction.IsBlocked)
        {
            // Its outcome is not known, so this is no retry; one that failed is never tried again.
            bool isRejectionDue = transaction is { FinalResponse: ResponseKind.Rejected, FinalDelivery: ResponseDelivery.Due };
            return isRejectionDue ? SendFinalAgain(transaction) : Keep(transaction);
        }

        if (transaction.IsFinal)
        {
            if (transaction.FinalDelivery is ResponseDelivery.Due or ResponseDelivery.Failed)
            {
                return SendFinalAgain(transaction);
            }

            return transaction.Deferral == ResponseDelivery.Due
                ? MakeUpForDeferral(transaction with { Deferral = ResponseDelivery.Failed })
                : Keep(transaction);
        }

        if (transaction.HasExpired(now))
        {
            return Expire(transaction);
        }

        TransactionAction? next = transaction.State switch
        {
            TransactionState.Retrieving => new RetrieveMessage(transaction.Notification),
            TransactionState.AwaitingAnswer => new PromptUser(transaction.Notification),
            _ => null,
        };
        return transaction.Deferral is ResponseDelivery.Due or ResponseDelivery.Failed
            ? Respond(transaction, ResponseKind.Deferred, next)
            : new TransactionStep(transaction, next is null ? [] : [next]);
    }

    // The relay did not get Deferred and the message is no longer waiting: it is told what became of it.
    private static TransactionStep MakeUpForDeferral(NotificationTransaction transaction) => transaction switch
    {
        { IsBlocked: true } or { FinalResponse: not null } => Keep(transaction),
        { State: TransactionState.Retrieved } => Respond(transaction, ResponseKind.Retrieved),
        { State: TransactionState.Unrecognised } => Respond(transaction, ResponseKind.Unrecognised),
        _ => Keep(transaction),
    };

    private static TransactionStep Retrieve(NotificationTransaction transaction) =>
        new(transaction with { State = TransactionState.Retrieving }, [new RetrieveMessage(transaction.Notification)]);

    private static TransactionStep Expire(NotificationTransaction transaction) => Keep(transaction with { State = TransactionState.Expired });

    private static TransactionStep Respond(NotificationTransaction transaction, ResponseKind response, TransactionAction? then = null)
    {
        NotificationTransaction due = response == ResponseKind.Deferred
            ? transaction with { Deferral = ResponseDelivery.Due }
            : transaction with { FinalResponse = response, FinalDelivery = ResponseDelivery.Due };
        SendResponse send = response == ResponseKind.Acknowledged
            ? new SendAcknowledge(due.Notification, due.AcknowledgedTransactionId!)
            : new SendNotifyResp(due.Notification, response, due.IsBlocked);
        return new TransactionStep(due, then is null ? [send] : [send, then]);
    }

    private static TransactionStep SendFinalAgain(NotificationTransaction transaction) => Respond(transaction, transaction.FinalResponse!.Value);

    private static TransactionStep Keep(NotificationTransaction transaction) => new(transaction, []);

    private static TransactionStep Refuse(NotificationTransaction transaction) => new(transaction, [], IsRefused: true);

    private static bool IsWaiting(NotificationTransaction transaction) =>
        transaction.State is TransactionState.AwaitingAnswer or TransactionState.Deferred;

    private static bool WasToldDeferred(NotificationTransaction transaction) =>
        transaction.Deferral is ResponseDelivery.Due or ResponseDelivery.Delivered;
}
