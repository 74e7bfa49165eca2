namespace MmsCodec.Client;

/// <summary>Why a request to a relay did not get the answer that it was sent for.</summary>
public enum RequestFailureKind
{
    /// <summary>There was no connection: refused, no route, no such host, TLS that cannot be agreed on.</summary>
    Unreachable,

    /// <summary>The relay did not answer in time, or not to the end.</summary>
    TimedOut,

    /// <summary>The connection broke, or what came over it is no HTTP.</summary>
    Broken,

    /// <summary>An HTTP status that is no success.</summary>
    HttpStatus,

    /// <summary>The relay redirects to another scheme, host or port, which is not followed.</summary>
    RedirectedElsewhere,

    /// <summary>The relay redirects in a way that is not followed: too often, to nowhere, or so that a response would be lost.</summary>
    RedirectRefused,

    /// <summary>The answer is longer than the client takes.</summary>
    TooLong,

    /// <summary>The answer of a success is no message.</summary>
    NotAMessage,
}
