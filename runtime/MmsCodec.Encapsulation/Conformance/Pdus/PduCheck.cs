using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks a PDU: its headers, their values, its body, and the PDUs in that.</summary>
internal sealed class PduCheck(ReadOnlyMemory<byte> input, FindingList findings, int depth = 0)
{
    public void Check(MmsDocument document)
    {
        if (document.Pdu is not PduDefinition pdu)
        {
            CheckUnknown(document);
            return;
        }

        MmsVersion? version = (document.Headers.FirstOrDefault(h => h.Code == HeaderScanner.VersionField)?.Value.Value as VersionValue)?.Version;
        StructureCheck structure = new(document, pdu, version, findings);
        structure.CheckHeaders();
        if (document.Error.Code == MmsErrorCode.None || document.Body is not null)
        {
            structure.CheckEnd();
            new ConditionCheck(document, pdu, findings).Check();
        }

        ValueCheck values = new(input, findings);
        foreach (HeaderNode header in document.Headers)
        {
            values.CheckHeader(header.Value, header.Fault, HeaderPlace.InPdu(header, pdu, version, document.Schema));
        }

        LengthCheck.Check(document, findings);
        if (document.Body is BodyNode body)
        {
            new BodyCheck(input, document.Schema, findings, depth).Check(body, document.ContentType?.Value, isWhole: document.Error.Code == MmsErrorCode.None);
        }
    }

    private void CheckUnknown(MmsDocument document)
    {
        if (document.Headers.FirstOrDefault(h => h.Code == HeaderScanner.MessageTypeField) is HeaderNode type)
        {
            findings.Add(
                MmsFindingCode.UnknownPdu,
                type.ValueOffset,
                $"The message type 0x{type.Octets.Span[0]:X2} is that of no PDU: nothing else of it is checked.",
                type.Definition?.Clause,
                HeaderScanner.MessageTypeField,
                type.Name);
        }
    }
}
