namespace MmsCodec;

/// <summary>How far the headers of a PDU have come.</summary>
internal enum PduHeadProgress
{
    /// <summary>They go on, or end with the PDU.</summary>
    NeedsMore,

    /// <summary>They ended with Content-Type.</summary>
    Ended,

    /// <summary>They cannot be followed.</summary>
    Lost,

    /// <summary>There are more than are taken.</summary>
    TooLong,
}
