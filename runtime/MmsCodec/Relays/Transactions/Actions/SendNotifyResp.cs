namespace MmsCodec;

/// <summary>Post M-NotifyResp.ind (OMA-TS-MMS_ENC-V1_3 §6.2; OMA-TS-MMS_CTR-V1_3 §8.2.2).</summary>
public sealed record SendNotifyResp : SendResponse
{
    internal SendNotifyResp(ReceivedNotification notification, ResponseKind response, bool isBlocked)
        : base(notification, response, isBlocked)
    {
    }

    /// <summary>X-Mms-Transaction-Id of the notification.</summary>
    [TransactionKey]
    public override string TransactionId => Notification.Key.TransactionId;
}
