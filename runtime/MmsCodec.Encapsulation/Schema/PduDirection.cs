namespace MmsCodec.Schema;

/// <summary>Who sends a PDU.</summary>
public enum PduDirection
{
    /// <summary>The MMS Client sends it to an MMS Relay/Server.</summary>
    ClientToRelay,

    /// <summary>An MMS Relay/Server sends it to the MMS Client.</summary>
    RelayToClient,

    /// <summary>Either.</summary>
    Both,
}
