namespace MmsCodec.Inspection;

/// <summary>What a file or datagram holds.</summary>
public enum WireKind
{
    /// <summary>A PDU of MMS.</summary>
    Pdu,

    /// <summary>A WSP push, which may carry a PDU.</summary>
    Push,

    /// <summary>An SMS TPDU, which may carry a push or a piece of one.</summary>
    Sms,
}
