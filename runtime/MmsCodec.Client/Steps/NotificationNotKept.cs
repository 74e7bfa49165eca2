namespace MmsCodec.Client;

/// <summary>
/// A notification arrived and the store could not keep it, so nothing is sent for it. It is not lost: its relay has no response and notifies
/// again (OMA-TS-MMS_ENC-V1_3 §6.2).
/// </summary>
/// <param name="Notification">The notification, with the relay that sent it.</param>
/// <param name="Exception">What the store threw; a <see cref="TransactionStoreException"/> says why in its kind.</param>
public sealed record NotificationNotKept(ReceivedNotification Notification, Exception Exception) : ClientStep;
