namespace MmsCodec.Client;

/// <summary>Why a request to a relay did not get the answer that it was sent for.</summary>
public enum RequestFailureKind
{
    /// <summary>There was no connection: refused, no route, no such host, TLS that cannot be agreed on. Tried again.</summary>
    Unreachable,

    /// <summary>The relay did not answer in time, or not to the end. Tried again.</summary>
    TimedOut,

    /// <summary>The connection broke before the answer had come, or in its middle. Tried again.</summary>
    Broken,

    /// <summary>What came is no HTTP.</summary>
    NotHttp,

    /// <summary>
    /// An HTTP status that is no success. Of a retrieval, 408, 429, 502, 503 and 504 are tried again; a response that was answered never is.
    /// </summary>
    HttpStatus,

    /// <summary>The relay redirects to another scheme, host or port, which is not followed.</summary>
    RedirectedElsewhere,

    /// <summary>The relay redirects in a way that is not followed: too often, to nowhere, or so that a response would be lost.</summary>
    RedirectRefused,

    /// <summary>
    /// The relay's host is at an address that is not public (loopback, private, link-local and the like), and its profile does not allow
    /// that. Nothing was sent.
    /// </summary>
    TargetRefused,

    /// <summary>The answer, its headers, its parts or their number are more than the client takes.</summary>
    TooLong,

    /// <summary>The answer of a success is no message.</summary>
    NotAMessage,
}
