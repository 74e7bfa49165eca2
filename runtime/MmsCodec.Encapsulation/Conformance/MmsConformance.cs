using MmsCodec.Conformance;
using MmsCodec.Inspection;

namespace MmsCodec;

/// <summary>
/// Holds PDUs against the standard (OMA-TS-MMS_ENC-V1_3): everything that decoding tolerates and that departs from it is a finding.
/// </summary>
/// <remarks>
/// It looks at every octet, makes a tree of them, and costs far more than decoding: it is for tools, for tests and for those who
/// must know. Time and memory are bounded by the length of the octets; nothing throws on their account.
/// </remarks>
public static class MmsConformance
{
    /// <summary>
    /// The findings of a PDU, in the order of their offsets. Octets that cannot be followed have an error as well, and the findings
    /// are those before it.
    /// </summary>
    /// <param name="pdu">The PDU.</param>
    /// <param name="findings">What departs from the standard; empty for a PDU that follows it.</param>
    /// <param name="error">Why the octets cannot be followed, and where in the PDU.</param>
    /// <returns>False when the octets cannot be followed.</returns>
    [MustUseResult]
    public static bool TryCheck(ReadOnlySpan<byte> pdu, out IReadOnlyList<MmsFinding> findings, out MmsError error) =>
        TryCheck(pdu, InspectionSchema.Mms, out findings, out error);

    /// <summary>The same by a schema that knows more than the standard, such as a vendor's.</summary>
    /// <param name="pdu">The PDU.</param>
    /// <param name="schema">What describes PDUs and headers.</param>
    /// <param name="findings">What departs from the schema; empty for a PDU that follows it.</param>
    /// <param name="error">Why the octets cannot be followed, and where in the PDU.</param>
    /// <returns>False when the octets cannot be followed.</returns>
    [MustUseResult]
    public static bool TryCheck(ReadOnlySpan<byte> pdu, InspectionSchema schema, out IReadOnlyList<MmsFinding> findings, out MmsError error)
    {
        byte[] input = pdu.ToArray();
        MmsDocument document = MmsDocument.Read(input, schema);
        findings = Check(document, input);
        error = ErrorOf(document);
        return error.Code == MmsErrorCode.None;
    }

    /// <summary>
    /// Whether a PDU follows the standard: it can be decoded, and no finding is a <see cref="MmsFindingSeverity.Violation"/>. What is
    /// only advised against does not count.
    /// </summary>
    /// <param name="pdu">The PDU.</param>
    /// <param name="departure">Why it cannot be followed, else the first violation as
    /// <see cref="MmsErrorCode.DepartsFromStandard"/>; the offset is in the PDU.</param>
    public static bool IsConformant(ReadOnlySpan<byte> pdu, out MmsError departure) =>
        IsConformant(pdu, InspectionSchema.Mms, out departure);

    /// <summary>The same by a schema that knows more than the standard, such as a vendor's.</summary>
    /// <param name="pdu">The PDU.</param>
    /// <param name="schema">What describes PDUs and headers.</param>
    /// <param name="departure">Why it cannot be followed, else the first violation as
    /// <see cref="MmsErrorCode.DepartsFromStandard"/>; the offset is in the PDU.</param>
    public static bool IsConformant(ReadOnlySpan<byte> pdu, InspectionSchema schema, out MmsError departure)
    {
        if (!TryCheck(pdu, schema, out IReadOnlyList<MmsFinding> findings, out departure))
        {
            return false;
        }

        if (findings.FirstOrDefault(f => f.Severity == MmsFindingSeverity.Violation) is MmsFinding first)
        {
            departure = new(MmsErrorCode.DepartsFromStandard, first.Offset, first.Field);
            return false;
        }

        return true;
    }

    /// <summary>The findings of a PDU that was read into a tree, in the order of their offsets.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="input">What it was read from.</param>
    public static IReadOnlyList<MmsFinding> Check(MmsDocument document, ReadOnlyMemory<byte> input)
    {
        ArgumentNullException.ThrowIfNull(document);
        FindingList findings = new();
        new PduCheck(input, findings).Check(document);
        return findings.InOrder();
    }

    /// <summary>The findings of a push that was read into a tree, and of the PDU in it, in the order of their offsets from the start
    /// of the push.</summary>
    /// <param name="push">The tree.</param>
    /// <param name="input">What it was read from.</param>
    public static IReadOnlyList<MmsFinding> Check(PushDocument push, ReadOnlyMemory<byte> input)
    {
        ArgumentNullException.ThrowIfNull(push);
        FindingList findings = new();
        PushCheck.Check(push, input, findings);
        return findings.InOrder();
    }

    private static MmsError ErrorOf(MmsDocument document)
    {
        if (document.Error.Code != MmsErrorCode.None || document.Pdu is not null)
        {
            return document.Error;
        }

        long type = document.Headers.First(h => h.Code == HeaderScanner.MessageTypeField).ValueOffset;
        return new(MmsErrorCode.UnknownMessageType, type, HeaderScanner.MessageTypeField);
    }
}
