namespace MmsCodec.Schema;

/// <summary>Where a header's place in a PDU is fixed (OMA-TS-MMS_ENC-V1_3 §7).</summary>
public enum HeaderOrder
{
    /// <summary>Anywhere after the fixed ones.</summary>
    Any,

    /// <summary>The first header.</summary>
    First,

    /// <summary>The second header, when the PDU has it.</summary>
    Second,

    /// <summary>The third header, or the second when the PDU has no transaction id.</summary>
    Third,

    /// <summary>The last header; the body follows it.</summary>
    Last,
}
