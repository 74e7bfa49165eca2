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

    /// <summary>X-Mms-Status of the response: Retrieved, Rejected, Deferred or Unrecognised (OMA-TS-MMS_ENC-V1_3 §7.3.54).</summary>
    public MmsStatus Status => Response switch
    {
        ResponseKind.Retrieved => MmsStatus.Retrieved,
        ResponseKind.Rejected => MmsStatus.Rejected,
        ResponseKind.Deferred => MmsStatus.Deferred,
        _ => MmsStatus.Unrecognised,
    };

    /// <inheritdoc/>
    public override NotifyRespInd ToPdu() => new() { TransactionId = TransactionId, Version = Version, Status = Status };
}
