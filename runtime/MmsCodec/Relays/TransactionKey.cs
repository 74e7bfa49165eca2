namespace MmsCodec;

/// <summary>
/// Which transaction: the relay and the X-Mms-Transaction-Id that it chose (OMA-TS-MMS_CTR-V1_3 §6.2.1). Two relays may choose the same id.
/// </summary>
/// <param name="Relay">The relay that sent the notification.</param>
/// <param name="TransactionId">X-Mms-Transaction-Id as received; opaque, compared octet by octet.</param>
public readonly record struct TransactionKey(RelayId Relay, string TransactionId);
