using System.Buffers;

namespace MmsCodec.Inspection;

/// <summary>A WSP push (WAP-230-WSP §8.2.4.1) as a tree in which every value knows its place.</summary>
/// <param name="TransactionId">The transaction id of the connectionless transport.</param>
/// <param name="Type">Whether it is confirmed.</param>
/// <param name="HeadersLength">Octets of Content-Type and headers.</param>
/// <param name="Fields">Content-Type and headers.</param>
/// <param name="BodyOffset">Octets from the start of the input to the body.</param>
/// <param name="Body">The body, uncopied.</param>
/// <param name="Mms">The PDU that the body is; null when Content-Type says that it is something else.</param>
/// <param name="Error">Why the octets cannot be followed further; default when they can.</param>
public sealed record PushDocument(
    byte TransactionId,
    WspPushType Type,
    int HeadersLength,
    FieldsNode Fields,
    int BodyOffset,
    ReadOnlyMemory<byte> Body,
    MmsDocument? Mms,
    MmsError Error = default)
{
    /// <summary>Reads a push; never throws on account of the octets.</summary>
    /// <param name="input">The input: a datagram's octets.</param>
    /// <param name="start">Where the push starts in it; it goes to the end.</param>
    public static PushDocument Read(ReadOnlyMemory<byte> input, int start = 0) => Read(input, InspectionSchema.Mms, start);

    /// <summary>Reads a push by other specs, such as a vendor's; never throws on account of the octets.</summary>
    /// <param name="input">The input: a datagram's octets.</param>
    /// <param name="schema">What describes pushes and the PDUs in them.</param>
    /// <param name="start">Where the push starts in the input; it goes to the end.</param>
    public static PushDocument Read(ReadOnlyMemory<byte> input, InspectionSchema schema, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new PushReader(input, schema, new NodeBudget()).Read(start);
    }

    /// <summary>Writes the push from its values; the length of its headers is counted anew.</summary>
    /// <param name="output">Where to.</param>
    /// <exception cref="ValueSyntaxException">A value does not fit its syntax.</exception>
    public void Encode(IBufferWriter<byte> output) => DocumentWriter.Write(this, output);
}
