namespace MmsCodec;

/// <summary>Why no relay can be answered for a notification.</summary>
public enum UnanswerableReason
{
    /// <summary>The octets cannot be followed, or are another PDU.</summary>
    NotDecoded,

    /// <summary>X-Mms-Content-Location is absent, empty, or only space.</summary>
    Empty,

    /// <summary>X-Mms-Content-Location is a relative reference (<c>/mms?id=1</c>, <c>//host/mms</c>, <c>host/mms</c>).</summary>
    Relative,

    /// <summary>X-Mms-Content-Location has a scheme but names no host (<c>http:/mms</c>, <c>http:///mms</c>).</summary>
    NoAuthority,

    /// <summary>X-Mms-Content-Location has a scheme other than <c>http</c> and <c>https</c>, for example <c>file</c> or <c>data</c>.</summary>
    UnsupportedScheme,

    /// <summary>X-Mms-Content-Location has a user name or a password before its host.</summary>
    Credentials,

    /// <summary>
    /// X-Mms-Content-Location is no address, or one that different readers take for different hosts (control characters, a host that
    /// is neither a name nor a complete IP address, a port outside 1 to 65535).
    /// </summary>
    Unparsable,

    /// <summary>
    /// X-Mms-Content-Location is longer than 8000 characters, or its path and query are with X-Mms-Transaction-Id where that is appended.
    /// </summary>
    TooLong,

    /// <summary>The notification has no X-Mms-Transaction-Id, so no acknowledgement can say what it answers.</summary>
    NoTransactionId,

    /// <summary>
    /// X-Mms-Transaction-Id holds control characters or octets that are no UTF-8, so no acknowledgement can repeat it as it is.
    /// </summary>
    UnrepeatableTransactionId,
}
