namespace MmsCodec.Client;

/// <summary>How a push comes to a client.</summary>
public enum PushBearer
{
    /// <summary>A datagram: connectionless WSP over UDP.</summary>
    Datagram = 0,

    /// <summary>An HTTP request (OTA-HTTP).</summary>
    Http,

    /// <summary>One or more SMS with port addresses.</summary>
    Sms,
}
