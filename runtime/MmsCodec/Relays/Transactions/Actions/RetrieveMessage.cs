namespace MmsCodec;

/// <summary>Get the message (the HTTP GET that M-Retrieve.conf answers, OMA-TS-MMS_ENC-V1_3 §6.3).</summary>
public sealed record RetrieveMessage : TransactionRequest
{
    internal RetrieveMessage(ReceivedNotification notification)
        : base(notification, isBlocked: false)
    {
    }

    /// <inheritdoc/>
    [OriginatingAddress]
    public override Uri Address => Notification.Relay.RetrievalAddress;
}
