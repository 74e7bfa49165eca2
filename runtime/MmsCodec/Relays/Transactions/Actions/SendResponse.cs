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
    [TransactionKey]
    public abstract string TransactionId { get; }

    /// <summary>
    /// X-Mms-MMS-Version of the response (OMA-TS-MMS_ENC-V1_3 §7.3.34): 1.3, or what the relay wrote when that is an earlier 1.x.
    /// </summary>
    protected MmsVersion Version =>
        Notification.Version is { Major: 1 } version && version.Minor < MmsVersion.V1_3.Minor ? version : MmsVersion.V1_3;

    /// <summary>The PDU to post, with the mandatory headers only.</summary>
    [return: Acknowledgement]
    public abstract MmsPdu ToPdu();
}
