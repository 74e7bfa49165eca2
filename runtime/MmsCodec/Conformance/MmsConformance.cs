using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Holds PDUs against the standard: everything that decoding tolerates and that departs from it is a finding.</summary>
public static class MmsConformance
{
    /// <summary>The findings of a PDU, in the order of their offsets. Octets that cannot be followed have an error instead.</summary>
    [MustUseResult]
    public static bool TryCheck(ReadOnlySpan<byte> pdu, out IReadOnlyList<MmsFinding> findings, out MmsError error)
    {
        findings = [];
        if (!MmsHeaders.TryScan(pdu, out MmsHeaders headers, out error))
        {
            return false;
        }

        if (MmsSchema.FindPdu((byte)headers.MessageType) is not PduDefinition definition)
        {
            error = new(MmsErrorCode.UnknownMessageType, headers.OffsetOf(MmsHeader.MessageType) + 1, HeaderScanner.MessageTypeField);
            return false;
        }

        List<MmsFinding> found = [];
        StructureCheck.Check(in headers, definition, found);
        findings = [.. found.OrderBy(f => f.Offset)];
        return true;
    }
}
