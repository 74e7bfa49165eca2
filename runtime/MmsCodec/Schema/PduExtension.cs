namespace MmsCodec.Schema;

/// <summary>Headers that a vendor's spec adds to a PDU.</summary>
/// <param name="Pdu">The PDU as it was described before.</param>
/// <param name="Fields">The headers.</param>
public sealed record PduExtension(PduDefinition Pdu, IReadOnlyList<FieldDefinition> Fields);
