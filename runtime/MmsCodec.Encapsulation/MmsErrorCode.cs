namespace MmsCodec;

/// <summary>Why octets could not be followed. Departures from the standard that can be followed are findings, not errors.</summary>
public enum MmsErrorCode : byte
{
    /// <summary>No error.</summary>
    None,

    /// <summary>The octets are not an MMS PDU.</summary>
    NotAPdu,

    /// <summary>The octets end before the value does.</summary>
    Truncated,

    /// <summary>Where a header should start there is neither a field octet nor the name of a textual header.</summary>
    BadHeader,

    /// <summary>A Value-length starts with an octet above 31, or says more octets than there are (WAP-230-WSP §8.4.2.2).</summary>
    BadValueLength,

    /// <summary>A number is in the wrong form, has no octets, or is too great for its use (WAP-230-WSP §8.4.2.1).</summary>
    BadInteger,

    /// <summary>A Uintvar-integer has more than 5 octets or 32 bits (WAP-230-WSP §8.4.2.1).</summary>
    BadUintvar,

    /// <summary>No NUL ends a text (WAP-230-WSP §8.4.2.1).</summary>
    UnterminatedText,

    /// <summary>X-Mms-Message-Type names no known PDU (OMA-TS-MMS_ENC-V1_3 §7.3.30).</summary>
    UnknownMessageType,

    /// <summary>X-Mms-Message-Type names another PDU than the one asked for (OMA-TS-MMS_ENC-V1_3 §7.3.30).</summary>
    WrongMessageType,

    /// <summary>A multipart body's entry does not fit into the body (WAP-230-WSP §8.5.3).</summary>
    BadMultipart,

    /// <summary>Multiparts lie inside each other deeper than the reader allows.</summary>
    NestedTooDeep,

    /// <summary>The octets are not a WSP push (WAP-230-WSP §8.2.4.1).</summary>
    NotAPush,

    /// <summary>The octets can be followed but depart from the standard, and strictness was asked for.</summary>
    DepartsFromStandard,

    /// <summary>A limit that the caller set was reached.</summary>
    LimitExceeded,

    /// <summary>The octets are not an SMS-DELIVER (3GPP TS 23.040).</summary>
    NotAnSms,

    /// <summary>The header of an SMS's user data, or an element of it, does not fit into the user data (3GPP TS 23.040).</summary>
    BadUserDataHeader,
}
