namespace MmsCodec.Relay;

/// <summary>Why a request is not served.</summary>
internal enum RequestFault
{
    /// <summary>Its octets cannot be followed, or what every such PDU has is missing.</summary>
    Corrupt,

    /// <summary>The relay does not know the PDU, does not serve it, or its major version is too new.</summary>
    Unsupported,

    /// <summary>The relay's own handler failed; the same request may succeed later.</summary>
    Failed,
}
