namespace MmsCodec.Schema;

/// <summary>What the specs of a namespace add to MM1.</summary>
/// <param name="Headers">Headers of their own.</param>
/// <param name="Pdus">PDUs of their own.</param>
/// <param name="Extensions">What they add to PDUs of others.</param>
public sealed record SchemaAdditions(
    IReadOnlyList<HeaderDefinition> Headers,
    IReadOnlyList<PduDefinition> Pdus,
    IReadOnlyList<PduExtension> Extensions);
