using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>A transaction and its notification.</summary>
internal sealed record KeptTransaction
{
    public required KeptNotification Notification { get; init; }

    public required TransactionState State { get; init; }

    public bool IsBlocked { get; init; }

    public required bool IsUnderstood { get; init; }

    public ResponseDelivery Deferral { get; init; }

    public ResponseKind? FinalResponse { get; init; }

    public ResponseDelivery FinalDelivery { get; init; }

    public string? AcknowledgedTransactionId { get; init; }

    public RetrievalFailure? LastFailure { get; init; }

    public static KeptTransaction Of(NotificationTransaction transaction) => new()
    {
        Notification = KeptNotification.Of(transaction.Notification),
        State = transaction.State,
        IsBlocked = transaction.IsBlocked,
        IsUnderstood = transaction.IsUnderstood,
        Deferral = transaction.Deferral,
        FinalResponse = transaction.FinalResponse,
        FinalDelivery = transaction.FinalDelivery,
        AcknowledgedTransactionId = transaction.AcknowledgedTransactionId,
        LastFailure = transaction.LastFailure,
    };

    public bool TryRead([NotNullWhen(true)] out NotificationTransaction? transaction, [NotNullWhen(false)] out string? fault)
    {
        transaction = null;
        if (!IsPossible())
        {
            fault = "The transaction is in a state that none comes into.";
            return false;
        }

        if (!Notification.TryRead(out ReceivedNotification? notification, out fault))
        {
            return false;
        }

        NotificationTransaction started = NotificationTransaction.Start(notification);
        transaction = started with
        {
            State = State,
            IsBlocked = IsBlocked,
            IsUnderstood = IsUnderstood && started.IsUnderstood,
            Deferral = Deferral,
            FinalResponse = FinalResponse,
            FinalDelivery = FinalDelivery,
            AcknowledgedTransactionId = AcknowledgedTransactionId,
            LastFailure = LastFailure,
        };
        return true;
    }

    private bool IsPossible()
    {
        bool isDefined = Enum.IsDefined(State)
            && Enum.IsDefined(Deferral)
            && Enum.IsDefined(FinalDelivery)
            && (LastFailure is not { } failure || Enum.IsDefined(failure));
        bool isAnswered = FinalResponse is not null;
        bool isAcknowledged = FinalResponse == ResponseKind.Acknowledged;
        return isDefined
            && isAnswered == (FinalDelivery != ResponseDelivery.None)
            && isAcknowledged == TransactionIds.CanBeRepeated(AcknowledgedTransactionId)
            && isAcknowledged == (AcknowledgedTransactionId is not null)
            && State switch
            {
                TransactionState.Received => !isAnswered && !IsBlocked && Deferral == ResponseDelivery.None,
                TransactionState.AwaitingAnswer or TransactionState.Deferred =>
                    !isAnswered && !IsBlocked && IsUnderstood && Deferral != ResponseDelivery.None,
                TransactionState.Retrieving => !isAnswered && !IsBlocked && IsUnderstood,
                TransactionState.Retrieved => FinalResponse switch
                {
                    ResponseKind.Retrieved => true,
                    ResponseKind.Acknowledged or null => Deferral != ResponseDelivery.None,
                    _ => false,
                },
                TransactionState.Rejected => FinalResponse is ResponseKind.Rejected || (FinalResponse is null && IsBlocked),
                TransactionState.Unrecognised =>
                    FinalResponse is ResponseKind.Unrecognised || (FinalResponse is null && Deferral != ResponseDelivery.None),
                _ => !isAnswered,
            };
    }
}
