namespace MmsCodec.Schema;

/// <summary>Headers that a vendor's spec adds to a PDU.</summary>
/// <param name="pdu">The PDU as it was described before.</param>
/// <param name="fields">The headers.</param>
public sealed class PduExtension(PduDefinition pdu, IReadOnlyList<FieldDefinition> fields)
{
    /// <summary>The PDU as it was described before.</summary>
    public PduDefinition Pdu { get; } = pdu;

    /// <summary>The headers.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; } = fields;
}
