namespace MmsCodec;

/// <summary>The responses of a client to the relay that sent a notification, or asked to cancel its message.</summary>
public enum ResponseKind
{
    /// <summary>M-NotifyResp.ind with X-Mms-Status Retrieved.</summary>
    Retrieved,

    /// <summary>M-NotifyResp.ind with X-Mms-Status Rejected.</summary>
    Rejected,

    /// <summary>M-NotifyResp.ind with X-Mms-Status Deferred.</summary>
    Deferred,

    /// <summary>M-NotifyResp.ind with X-Mms-Status Unrecognised.</summary>
    Unrecognised,

    /// <summary>M-Acknowledge.ind.</summary>
    Acknowledged,

    /// <summary>M-Cancel.conf; never the response of a transaction.</summary>
    CancelReceived,
}
