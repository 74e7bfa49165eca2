namespace MmsCodec;

/// <summary>Post M-Acknowledge.ind (OMA-TS-MMS_ENC-V1_3 §6.4; OMA-TS-MMS_CTR-V1_3 §8.2.3).</summary>
public sealed record SendAcknowledge : SendResponse
{
    internal SendAcknowledge(ReceivedNotification notification, string transactionId)
        : base(notification, ResponseKind.Acknowledged, isBlocked: false) =>
        TransactionId = transactionId;

    /// <summary>X-Mms-Transaction-Id of M-Retrieve.conf.</summary>
    [TransactionKey]
    public override string TransactionId { get; }

    /// <inheritdoc/>
    public override AcknowledgeInd ToPdu() => new() { TransactionId = TransactionId, Version = Version };
}
