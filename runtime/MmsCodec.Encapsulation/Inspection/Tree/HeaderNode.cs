using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>A header of a PDU, a push or a part.</summary>
/// <param name="Name">The standard's name; the text of a textual header; <c>0xC1</c> for an unassigned field octet.</param>
/// <param name="Code">The field octet; null for a textual header.</param>
/// <param name="Definition">What describes it, or null.</param>
/// <param name="Offset">Octets from the start of the input to the header; 0 when it was not read.</param>
/// <param name="Length">Octets that it takes, field octet or name included; 0 when it was not read.</param>
/// <param name="Octets">The value's octets as they were read; empty when it was not read.</param>
/// <param name="Value">Its value.</param>
/// <param name="CodePage">The page of field names that gives <paramref name="Code"/> its meaning (WAP-230-WSP §8.4.2.6).</param>
/// <param name="Fault">Where the value does not follow its syntax and why; default when it does.</param>
public sealed record HeaderNode(
    string Name,
    byte? Code,
    HeaderDefinition? Definition,
    int Offset,
    int Length,
    ReadOnlyMemory<byte> Octets,
    ValueNode Value,
    byte CodePage = HeaderSyntax.DefaultCodePage,
    MmsError Fault = default)
{
    /// <summary>Octets from the start of the input to the value.</summary>
    public int ValueOffset => Offset + Length - Octets.Length;
}
