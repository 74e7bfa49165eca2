namespace MmsCodec.Relay;

/// <summary>
/// The confirmation that tells a client why its request is not served: X-Mms-Response-Status or X-Mms-Store-Status in the PDU that answers
/// it (OMA-TS-MMS_ENC-V1_3 §7.3.48, §7.3.58). A PDU that nobody knows is answered with M-Send.conf (OMA-TS-MMS_ENC-V1_3 §7.3.30).
/// </summary>
internal static class Confirmation
{
    // A multipart of no parts.
    private static readonly byte[] NoParts = [0];

    /// <summary>The confirmation; null for the PDUs that have none, and for those that go to clients.</summary>
    public static MmsPdu? Of(MmsMessageType type, string transactionId, RequestFault fault) => type switch
    {
        MmsMessageType.SendReq => new SendConf { TransactionId = transactionId, ResponseStatus = ResponseStatus(fault) },
        MmsMessageType.ForwardReq => new ForwardConf { TransactionId = transactionId, ResponseStatus = ResponseStatus(fault) },
        MmsMessageType.MboxStoreReq => new MboxStoreConf { TransactionId = transactionId, StoreStatus = StoreStatus(fault) },
        MmsMessageType.MboxUploadReq => new MboxUploadConf { TransactionId = transactionId, StoreStatus = StoreStatus(fault) },
        MmsMessageType.MboxViewReq => new MboxViewConf
        {
            TransactionId = transactionId,
            ResponseStatus = ResponseStatus(fault),
            ContentType = ContentType.MultipartMixed(),
            Body = NoParts,
        },
        MmsMessageType.MboxDeleteReq => new MboxDeleteConf { TransactionId = transactionId, ResponseStatus = OfAll(fault) },
        MmsMessageType.DeleteReq => new DeleteConf { TransactionId = transactionId, ResponseStatus = OfAll(fault) },
        _ when !Enum.IsDefined(type) => new SendConf
        {
            TransactionId = transactionId,
            ResponseStatus = MmsResponseStatus.ErrorUnsupportedMessage,
        },
        _ => null,
    };

    private static CountedResponseStatus OfAll(RequestFault fault) => new(statusCount: 1, ResponseStatus(fault));

    private static MmsResponseStatus ResponseStatus(RequestFault fault) => fault switch
    {
        RequestFault.Corrupt => MmsResponseStatus.ErrorPermanentMessageFormatCorrupt,
        RequestFault.Unsupported => MmsResponseStatus.ErrorUnsupportedMessage,
        _ => MmsResponseStatus.ErrorTransientFailure,
    };

    // X-Mms-Store-Status has no token for what is not supported.
    private static MmsStoreStatus StoreStatus(RequestFault fault) => fault switch
    {
        RequestFault.Corrupt => MmsStoreStatus.ErrorPermanentMessageFormatCorrupt,
        RequestFault.Unsupported => MmsStoreStatus.ErrorPermanentServiceDenied,
        _ => MmsStoreStatus.ErrorTransientFailure,
    };
}
