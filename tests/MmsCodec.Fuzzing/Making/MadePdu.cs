using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>A PDU that follows the standard.</summary>
/// <param name="Definition">Which.</param>
/// <param name="Octets">On the wire.</param>
/// <param name="Values">What was put in, in wire order; a repeated header has its path repeated.</param>
public sealed record MadePdu(PduDefinition Definition, byte[] Octets, IReadOnlyList<MadeValue> Values);
