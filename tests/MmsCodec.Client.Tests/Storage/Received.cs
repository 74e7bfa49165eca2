namespace MmsCodec.Client.Tests.Storage;

/// <summary>Transactions in states that a client brings them into.</summary>
internal static class Received
{
    /// <summary>When everything here arrived.</summary>
    public static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static NotificationTransaction Transaction(
        string id, string location = "http://mms.example.net/m", ExpiryValue? expiry = null)
    {
        NotificationInd notification = Samples.Notification(location, id) with { Expiry = expiry ?? ExpiryValue.Relative(TimeSpan.FromDays(1)) };
        Assert.True(ReceivedNotification.TryReceive(
            notification.Encode(), RelayDirectory.Empty, new RelayHints(Source: "192.0.2.1:9200"), At, out ReceivedNotification? received, out _));
        return NotificationTransaction.Start(received);
    }

    /// <summary>Its user has been asked; the relay got Deferred.</summary>
    public static NotificationTransaction Asked(NotificationTransaction transaction) =>
        After(transaction, new RelayDecided(RelayDecision.Ask), new ResponseDelivered(ResponseKind.Deferred));

    /// <summary>Its user said that it is to wait.</summary>
    public static NotificationTransaction Deferred(NotificationTransaction transaction) =>
        After(Asked(transaction), new UserAnswered(UserAnswer.Defer));

    /// <summary>Retrieved, and the relay knows.</summary>
    public static NotificationTransaction Settled(NotificationTransaction transaction) => After(
        transaction,
        new RelayDecided(RelayDecision.Retrieve),
        new MessageRetrieved("R1"),
        new ResponseDelivered(ResponseKind.Retrieved));

    public static NotificationTransaction After(NotificationTransaction transaction, params TransactionEvent[] events)
    {
        foreach (TransactionEvent happened in events)
        {
            TransactionStep step = transaction.Apply(happened, At);
            Assert.False(step.IsRefused);
            transaction = step.Transaction;
        }

        return transaction;
    }
}
