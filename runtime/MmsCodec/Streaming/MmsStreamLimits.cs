namespace MmsCodec;

/// <summary>What a <see cref="MmsPduPipeReader"/> takes; more is a <see cref="MmsErrorCode.LimitExceeded"/>.</summary>
public sealed record MmsStreamLimits
{
    /// <summary>Octets of the PDU's headers, Content-Type included; 64 KiB by default.</summary>
    public int MaxHeaderOctets { get; init; } = 64 * 1024;

    /// <summary>Entries of a multipart body; 1000 by default.</summary>
    public int MaxParts { get; init; } = 1000;

    /// <summary>Octets of the content type and headers of one part; 64 KiB by default.</summary>
    public int MaxPartHeaderOctets { get; init; } = 64 * 1024;

    /// <summary>Octets of the whole PDU; 1 GiB by default.</summary>
    public long MaxOctets { get; init; } = 1L << 30;
}
