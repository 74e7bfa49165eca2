namespace MmsCodec.Fuzzing.Inputs;

/// <summary>What an input is meant to be.</summary>
public enum InputKind
{
    /// <summary>A PDU of MMS.</summary>
    Pdu,

    /// <summary>A push of WSP.</summary>
    Push,

    /// <summary>An SMS-DELIVER.</summary>
    Sms,
}
