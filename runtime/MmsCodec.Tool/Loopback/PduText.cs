using MmsCodec.Tool.Demo;

namespace MmsCodec.Tool.Loopback;

/// <summary>A PDU in one line: its name, its status and its transaction id.</summary>
internal static class PduText
{
    public static string Of(MmsPdu pdu)
    {
        (string? status, string? transactionId) = pdu switch
        {
            SendConf { ResponseStatus: var said, TransactionId: var id } => (said.ToString(), id),
            ForwardConf { ResponseStatus: var said, TransactionId: var id } => (said.ToString(), id),
            MboxViewConf { ResponseStatus: var said, TransactionId: var id } => (said.ToString(), id),
            MboxStoreConf { StoreStatus: var said, TransactionId: var id } => (said.ToString(), id),
            MboxUploadConf { StoreStatus: var said, TransactionId: var id } => (said.ToString(), id),
            MboxDeleteConf { ResponseStatus: [var first, ..], TransactionId: var id } => (first.Status.ToString(), id),
            DeleteConf { ResponseStatus: [var first, ..], TransactionId: var id } => (first.Status.ToString(), id),
            NotifyRespInd { Status: var said, TransactionId: var id } => (said.ToString(), id),
            AcknowledgeInd { TransactionId: var id } => (null, id),
            CancelConf { CancelStatus: var said, TransactionId: var id } => (said.ToString(), id),
            ReadRecInd { ReadStatus: var said, MessageId: var id } => (said.ToString(), id),
            NotificationInd { TransactionId: var id } => (null, id),
            SendReq { TransactionId: var id } => (null, id),
            _ => (null, null),
        };
        return string.Join(' ', new[] { DemoWords.NameOf(pdu), status, transactionId }.Where(word => !string.IsNullOrEmpty(word)));
    }

    /// <summary>Whether a confirmation says that what was asked for was done.</summary>
    public static bool IsOk(MmsPdu confirmation) => confirmation switch
    {
        SendConf { ResponseStatus: var status } => status == MmsResponseStatus.Ok,
        ForwardConf { ResponseStatus: var status } => status == MmsResponseStatus.Ok,
        MboxViewConf { ResponseStatus: var status } => status == MmsResponseStatus.Ok,
        MboxStoreConf { StoreStatus: var status } => status == MmsStoreStatus.Success,
        MboxUploadConf { StoreStatus: var status } => status == MmsStoreStatus.Success,
        MboxDeleteConf { ResponseStatus: [var first, ..] } => first.Status == MmsResponseStatus.Ok,
        DeleteConf { ResponseStatus: [var first, ..] } => first.Status == MmsResponseStatus.Ok,
        _ => true,
    };
}
