namespace MmsCodec.Schema;

/// <summary>Octets that the standard reserves and a receiver reads as a token.</summary>
/// <param name="from">First octet.</param>
/// <param name="to">Last octet.</param>
/// <param name="readAs">The octet of the token that they read as.</param>
public sealed class ReservedRange(byte from, byte to, byte readAs)
{
    /// <summary>First octet.</summary>
    public byte From { get; } = from;

    /// <summary>Last octet.</summary>
    public byte To { get; } = to;

    /// <summary>The octet of the token that they read as.</summary>
    public byte ReadAs { get; } = readAs;
}
