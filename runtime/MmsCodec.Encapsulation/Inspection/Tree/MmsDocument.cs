using System.Buffers;
using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>A PDU as a tree in which every value knows its place: for tools, which want to see all of it, not for speed.</summary>
/// <param name="Offset">Octets from the start of the input to the PDU.</param>
/// <param name="Length">Octets that it takes.</param>
/// <param name="Pdu">Which PDU it is; null when its type is missing or unknown.</param>
/// <param name="Headers">Its headers in wire order, repeats kept; those before the fault when there is an error.</param>
/// <param name="Body">Its body; null when it has none.</param>
/// <param name="Trailing">Octets after the last header of a PDU without a body.</param>
/// <param name="Error">Why the octets cannot be followed further; its offset counts from the start of the input. Default when they
/// can.</param>
public sealed record MmsDocument(
    int Offset,
    int Length,
    PduDefinition? Pdu,
    IReadOnlyList<HeaderNode> Headers,
    BodyNode? Body = null,
    OctetsNode? Trailing = null,
    MmsError Error = default)
{
    /// <summary>What the PDU was read by, and what its check goes by.</summary>
    public InspectionSchema Schema { get; init; } = InspectionSchema.Mms;

    /// <summary>The Content-Type that the body follows, or null.</summary>
    public HeaderNode? ContentType => Headers is [.., { Definition.Order: HeaderOrder.Last } last] ? last : null;

    /// <summary>
    /// Reads a PDU by the specs of MMS. Never throws on account of the octets: what cannot be followed is in
    /// <see cref="Error"/>, and what lies before it is in the tree.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <param name="start">Where the PDU starts in it; it goes to the end.</param>
    public static MmsDocument Read(ReadOnlyMemory<byte> input, int start = 0) => Read(input, InspectionSchema.Mms, start);

    /// <summary>Reads a PDU by other specs, such as a vendor's; see <see cref="Read(ReadOnlyMemory{byte}, int)"/>.</summary>
    /// <param name="input">The input.</param>
    /// <param name="schema">What describes PDUs, headers and parts.</param>
    /// <param name="start">Where the PDU starts in the input; it goes to the end.</param>
    public static MmsDocument Read(ReadOnlyMemory<byte> input, InspectionSchema schema, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new PduReader(input, schema, new NodeBudget()).Read(start);
    }

    /// <summary>Writes the PDU from its values: headers, parameters and parts in the order that they have here.</summary>
    /// <param name="output">Where to.</param>
    /// <exception cref="ValueSyntaxException">A value does not fit its syntax.</exception>
    public void Encode(IBufferWriter<byte> output) => DocumentWriter.Write(this, output);
}
