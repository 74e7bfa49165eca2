namespace MmsCodec.Schema;

/// <summary>Whether a PDU has a header.</summary>
public enum Presence
{
    /// <summary>Always.</summary>
    Mandatory,

    /// <summary>As the sender likes.</summary>
    Optional,

    /// <summary>When a condition holds.</summary>
    Conditional,
}
