namespace MmsCodec;

/// <summary>Post a response to the relay, and report what became of it by <see cref="ResponseDelivered"/> or <see cref="ResponseFailed"/>.</summary>
public abstract record SendResponse : TransactionRequest
{
    private protected SendResponse(ReceivedNotification notification, ResponseKind response, bool isBlocked)
        : base(notification, isBlocked) =>
        Response = response;

    /// <summary>Which response.</summary>
    public ResponseKind Response { get; }

    /// <inheritdoc/>
    [OriginatingAddress]
    public override Uri Address => Notification.Relay.AcknowledgementAddress;

    /// <summary>X-Mms-Transaction-Id of the response.</summary>
    public abstract string TransactionId { get; }
}
