using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using MmsCodec.Inspection;

namespace MmsCodec;

/// <summary>A PDU that is independent of the octets that it was decoded from: the base of <see cref="NotificationInd"/> and all others.</summary>
public abstract partial record MmsPdu
{
    /// <summary>For the records that are generated from specs.</summary>
    protected MmsPdu()
    {
    }

    /// <summary>Which PDU it is.</summary>
    public abstract MmsMessageType MessageType { get; }

    /// <summary>The octets that the PDU takes when it is encoded.</summary>
    public abstract int EncodedLength { get; }

    /// <summary>Headers that are not the PDU's own, in wire order; written after its own.</summary>
    public MmsList<MmsOtherHeader> OtherHeaders { get; init; }

    /// <summary>
    /// Decodes a PDU of any type. False, with the error and its offset in octets from the start of the PDU, when the octets cannot
    /// be followed or are no PDU of OMA MMS Encapsulation 1.3; never throws.
    /// </summary>
    [MustUseResult]
    public static bool TryDecode(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out MmsPdu? pdu, out MmsError error)
    {
        pdu = null;
        if (!MmsHeaders.TryScan(octets, out MmsHeaders headers, out error))
        {
            return false;
        }

        pdu = ToOwned(in headers);
        if (pdu is null)
        {
            error = new(MmsErrorCode.UnknownMessageType, headers.OffsetOf(MmsHeader.MessageType) + 1, HeaderScanner.MessageTypeField);
        }

        return pdu is not null;
    }

    /// <summary>
    /// Decodes a PDU of any type as <see cref="TryDecode(ReadOnlySpan{byte}, out MmsPdu?, out MmsError)"/> does, but refuses one in
    /// which <see cref="MmsConformance"/> finds a violation of the standard: the error is then
    /// <see cref="MmsErrorCode.DepartsFromStandard"/> at the first. Never throws.
    /// </summary>
    [MustUseResult]
    public static bool TryDecodeStrict(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out MmsPdu? pdu, out MmsError error) =>
        TryDecodeStrict(octets, InspectionSchema.Mms, out pdu, out error);

    /// <summary>The same by a schema that knows more than the standard, such as a vendor's.</summary>
    [MustUseResult]
    public static bool TryDecodeStrict(ReadOnlySpan<byte> octets, InspectionSchema schema, [NotNullWhen(true)] out MmsPdu? pdu, out MmsError error)
    {
        if (TryDecode(octets, out pdu, out error) && MmsConformance.IsConformant(octets, schema, out error))
        {
            return true;
        }

        pdu = null;
        return false;
    }

    /// <summary>Decodes a PDU of any type.</summary>
    /// <exception cref="MmsFormatException">The octets cannot be followed, or are no PDU of OMA MMS Encapsulation 1.3.</exception>
    public static MmsPdu Decode(ReadOnlySpan<byte> octets) =>
        TryDecode(octets, out MmsPdu? pdu, out MmsError error) ? pdu : throw new MmsFormatException(error);

    /// <summary>Writes the PDU. False, with nothing written, when the destination is shorter than <see cref="EncodedLength"/>.</summary>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU. Characters are looked at while they are written:
    /// some headers may then stand in the destination already.</exception>
    [MustUseResult]
    public abstract bool TryEncode(Span<byte> destination, out int written);

    /// <summary>Writes the PDU into a buffer writer.</summary>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    public void Encode(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (TryEncode(writer.GetSpan(EncodedLength), out int written))
        {
            writer.Advance(written);
        }
    }

    /// <summary>Prints a header that is there, and what separates it from the next.</summary>
    /// <param name="builder">What <see cref="object.ToString"/> makes.</param>
    /// <param name="name">The header's name in C#.</param>
    /// <param name="value">What it holds; nothing is printed of null and of an empty list.</param>
    protected static void Print(StringBuilder builder, string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(builder);
        bool isThere = value switch
        {
            null => false,
            string => true,
            IEnumerable list => list.GetEnumerator().MoveNext(),
            _ => true,
        };
        if (isThere)
        {
            builder.Append(name).Append(" = ").Append(value).Append(", ");
        }
    }

    /// <summary>Prints what the PDU holds. Its length is not among that: of a PDU that cannot be written it is not known.</summary>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("OtherHeaders = ").Append(OtherHeaders);
        return true;
    }

    /// <summary>The PDU's octets in an array of their own.</summary>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    public byte[] Encode()
    {
        byte[] octets = new byte[EncodedLength];
        _ = TryEncode(octets, out _);
        return octets;
    }
}
