using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MmsCodec;

/// <summary>A transaction and its notification.</summary>
internal static class KeptTransaction
{
    public static void Write(Utf8JsonWriter writer, NotificationTransaction transaction)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("notification");
        KeptNotification.Write(writer, transaction.Notification);
        writer.WriteString("state", transaction.State.ToString());
        writer.WriteBoolean("isBlocked", transaction.IsBlocked);
        writer.WriteBoolean("isUnderstood", transaction.IsUnderstood);
        writer.WriteString("deferral", transaction.Deferral.ToString());
        KeptForm.WriteOptional(writer, "finalResponse", transaction.FinalResponse?.ToString());
        writer.WriteString("finalDelivery", transaction.FinalDelivery.ToString());
        KeptForm.WriteOptional(writer, "acknowledgedTransactionId", transaction.AcknowledgedTransactionId);
        KeptForm.WriteOptional(writer, "lastFailure", transaction.LastFailure?.ToString());
        writer.WriteEndObject();
    }

    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out NotificationTransaction? transaction, [NotNullWhen(false)] out string? fault)
    {
        KeptObject kept = new(
            element,
            "notification",
            "state",
            "isBlocked",
            "isUnderstood",
            "deferral",
            "finalResponse",
            "finalDelivery",
            "acknowledgedTransactionId",
            "lastFailure");
        transaction = null;
        bool isUnderstood = kept.Required("isUnderstood").GetBoolean();
        TransactionState state = kept.Name<TransactionState>("state") ?? throw new JsonException("There is no state.");
        if (!KeptNotification.TryRead(kept.Required("notification"), out ReceivedNotification? notification, out fault))
        {
            return false;
        }

        NotificationTransaction started = NotificationTransaction.Start(notification);
        NotificationTransaction read = started with
        {
            State = state,
            IsBlocked = kept.Flag("isBlocked"),
            IsUnderstood = isUnderstood,
            Deferral = kept.Name<ResponseDelivery>("deferral") ?? ResponseDelivery.None,
            FinalResponse = kept.Name<ResponseKind>("finalResponse"),
            FinalDelivery = kept.Name<ResponseDelivery>("finalDelivery") ?? ResponseDelivery.None,
            AcknowledgedTransactionId = kept.OptionalText("acknowledgedTransactionId"),
            LastFailure = kept.Name<RetrievalFailure>("lastFailure"),
        };
        if (!IsPossible(read))
        {
            fault = "The transaction is in a state that none comes into.";
            return false;
        }

        transaction = read with { IsUnderstood = isUnderstood && started.IsUnderstood };
        return true;
    }

    private static bool IsPossible(NotificationTransaction kept)
    {
        ResponseKind? response = kept.FinalResponse;
        bool isAnswered = response is not null;
        bool isAcknowledged = response == ResponseKind.Acknowledged;
        return isAnswered == (kept.FinalDelivery != ResponseDelivery.None)
            && isAcknowledged == TransactionIds.CanBeRepeated(kept.AcknowledgedTransactionId)
            && isAcknowledged == (kept.AcknowledgedTransactionId is not null)
            && kept.State switch
            {
                TransactionState.Received => !isAnswered && !kept.IsBlocked && kept.Deferral == ResponseDelivery.None,
                TransactionState.AwaitingAnswer or TransactionState.Deferred =>
                    !isAnswered && !kept.IsBlocked && kept.IsUnderstood && kept.Deferral != ResponseDelivery.None,
                TransactionState.Retrieving => !isAnswered && !kept.IsBlocked && kept.IsUnderstood,
                TransactionState.Retrieved => response switch
                {
                    ResponseKind.Retrieved => true,
                    ResponseKind.Acknowledged or null => kept.Deferral != ResponseDelivery.None,
                    _ => false,
                },
                TransactionState.Rejected => response is ResponseKind.Rejected || (!isAnswered && kept.IsBlocked),
                TransactionState.Unrecognised =>
                    response is ResponseKind.Unrecognised || (!isAnswered && kept.Deferral != ResponseDelivery.None),
                _ => !isAnswered,
            };
    }
}
