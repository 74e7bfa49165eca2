namespace MmsCodec.Schema;

/// <summary>What the specs of a namespace add to MM1.</summary>
/// <param name="headers">Headers of their own.</param>
/// <param name="pdus">PDUs of their own.</param>
/// <param name="extensions">What they add to PDUs of others.</param>
public sealed class SchemaAdditions(
    IReadOnlyList<HeaderDefinition> headers,
    IReadOnlyList<PduDefinition> pdus,
    IReadOnlyList<PduExtension> extensions)
{
    /// <summary>Headers of their own.</summary>
    public IReadOnlyList<HeaderDefinition> Headers { get; } = headers;

    /// <summary>PDUs of their own.</summary>
    public IReadOnlyList<PduDefinition> Pdus { get; } = pdus;

    /// <summary>What they add to PDUs of others.</summary>
    public IReadOnlyList<PduExtension> Extensions { get; } = extensions;
}
