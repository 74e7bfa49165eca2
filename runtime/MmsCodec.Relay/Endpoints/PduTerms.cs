namespace MmsCodec.Relay;

/// <summary>What the headers that begin a client's PDU say of it.</summary>
/// <param name="TransactionId">X-Mms-Transaction-Id; null when the PDU has none by its table.</param>
/// <param name="Version">X-Mms-MMS-Version.</param>
internal readonly record struct PduTerms(string? TransactionId, MmsVersion Version)
{
    /// <summary>Whether the major version is one that this relay does not know (OMA-TS-MMS_ENC-V1_3 §7.3.34).</summary>
    public bool IsTooNew => Version.Major > MmsVersion.V1_3.Major;

    /// <summary>Whether the transaction id is missing that the PDU's table asks for.</summary>
    public bool IsNameless => TransactionId is "";

    /// <summary>The terms of a PDU that goes from client to relay; null for any other.</summary>
    public static PduTerms? Of(MmsPdu pdu) => pdu switch
    {
        SendReq { TransactionId: var id, Version: var version } => new(id, version),
        NotifyRespInd { TransactionId: var id, Version: var version } => new(id, version),
        AcknowledgeInd { TransactionId: var id, Version: var version } => new(id, version),
        ReadRecInd { Version: var version } => new(null, version),
        ForwardReq { TransactionId: var id, Version: var version } => new(id, version),
        MboxStoreReq { TransactionId: var id, Version: var version } => new(id, version),
        MboxViewReq { TransactionId: var id, Version: var version } => new(id, version),
        MboxUploadReq { TransactionId: var id, Version: var version } => new(id, version),
        MboxDeleteReq { TransactionId: var id, Version: var version } => new(id, version),
        DeleteReq { TransactionId: var id, Version: var version } => new(id, version),
        CancelConf { TransactionId: var id, Version: var version } => new(id, version),
        _ => null,
    };
}
