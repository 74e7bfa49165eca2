namespace MmsCodec.Schema;

/// <summary>Octets that the standard reserves and a receiver reads as a token.</summary>
/// <param name="From">First octet.</param>
/// <param name="To">Last octet.</param>
/// <param name="ReadAs">The octet of the token that they read as.</param>
public sealed record ReservedRange(byte From, byte To, byte ReadAs);
