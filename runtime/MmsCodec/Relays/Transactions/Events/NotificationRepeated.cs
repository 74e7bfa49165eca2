namespace MmsCodec;

/// <summary>The relay sent the notification again, as it does until it gets an M-NotifyResp.ind (OMA-TS-MMS_ENC-V1_3 §6.2).</summary>
/// <param name="Again">What arrived; of the same relay and X-Mms-Transaction-Id.</param>
public sealed record NotificationRepeated(ReceivedNotification Again) : TransactionEvent;
