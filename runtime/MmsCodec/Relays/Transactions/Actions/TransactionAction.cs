namespace MmsCodec;

/// <summary>Something to do for a <see cref="NotificationTransaction"/>, in the order given. Only its rules make one.</summary>
public abstract record TransactionAction
{
    private protected TransactionAction(ReceivedNotification notification) => Notification = notification;

    /// <summary>The notification, with its relay and key, that this is done for.</summary>
    public ReceivedNotification Notification { get; }
}
