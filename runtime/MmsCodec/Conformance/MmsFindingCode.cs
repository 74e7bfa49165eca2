namespace MmsCodec;

/// <summary>The kinds of departures from the standard that a PDU can have and still be followed.</summary>
public enum MmsFindingCode
{
    /// <summary>A header whose place is fixed stands elsewhere (OMA-TS-MMS_ENC-V1_3 §7).</summary>
    HeaderOutOfOrder,

    /// <summary>A mandatory header is missing.</summary>
    MissingHeader,

    /// <summary>None of several headers is there of which one must be.</summary>
    MissingOneOf,

    /// <summary>The standard does not define the header for this PDU.</summary>
    HeaderNotDefinedForPdu,

    /// <summary>A header that may occur once occurs again.</summary>
    RepeatedHeader,

    /// <summary>The header came with a later version than the PDU's own.</summary>
    HeaderNewerThanVersion,

    /// <summary>The field octet is assigned to no header.</summary>
    UnknownHeader,

    /// <summary>Octets follow the last header of a PDU that has no body.</summary>
    TrailingOctets,
}
