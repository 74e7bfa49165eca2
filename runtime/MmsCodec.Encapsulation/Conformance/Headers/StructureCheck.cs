using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks which headers a PDU has, how often and in which order.</summary>
internal sealed class StructureCheck(MmsDocument document, PduDefinition pdu, MmsVersion? version, FindingList findings)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks the headers that were read.</summary>
    public void CheckHeaders()
    {
        for (int i = 0; i < document.Headers.Count; i++)
        {
            // Textual headers are the standard's own way to extend it (Application-header): they stand where they like unless described.
            if (document.Headers[i] is HeaderNode header && (header.Code is not null || pdu.Find(header.Name) is not null))
            {
                CheckHeader(header, HeaderPlace.InPdu(header, pdu, version, document.Schema), i);
            }
        }
    }

    /// <summary>Checks what is missing and what follows; only for a PDU whose headers could be followed to their end.</summary>
    public void CheckEnd()
    {
        long end = document.Headers is [.., HeaderNode last] ? last.Offset + last.Length : document.Offset;
        foreach (FieldDefinition field in pdu.Fields.Where(f => f.Presence == Presence.Mandatory && !_seen.Contains(f.Header.Name)))
        {
            byte octet = (byte)(field.Header.Code is byte code ? code | 0x80 : 0);
            findings.Add(MmsFindingCode.MissingHeader, end, $"{pdu.Name} must have {field.Header.Name}.", PduClause.Of(pdu), octet, field.Header.Name);
        }

        foreach (IReadOnlyList<string> group in pdu.AtLeastOneOf.Where(g => !g.Any(_seen.Contains)))
        {
            findings.Add(MmsFindingCode.MissingOneOf, end, $"{pdu.Name} must have at least one of {string.Join(", ", group)}.", PduClause.Of(pdu));
        }

        if (document.Trailing is OctetsNode trailing)
        {
            findings.Add(MmsFindingCode.TrailingOctets, trailing.Offset, $"{pdu.Name} goes on after its last header, for {Shown.Octets(trailing.Octets.Length)}.", PduClause.Of(pdu));
        }
    }

    private void CheckHeader(HeaderNode header, HeaderPlace place, int ordinal)
    {
        if (header.Definition is not HeaderDefinition definition)
        {
            if (!place.IsOfLaterVersion)
            {
                findings.Add(MmsFindingCode.UnknownHeader, header.Offset, $"The field octet {header.Name} is assigned to no header.", "OMA-TS-MMS_ENC-V1_3 §7.4", place.Field);
            }

            return;
        }

        bool isFirst = _seen.Add(header.Name);
        if (place.Definition is not FieldDefinition field)
        {
            findings.Add(MmsFindingCode.HeaderNotDefinedForPdu, header.Offset, $"{pdu.Name} has no {header.Name}.", PduClause.Of(pdu), place.Field, place.Name);
            return;
        }

        if (!isFirst)
        {
            if (!field.Repeats)
            {
                findings.Add(MmsFindingCode.RepeatedHeader, header.Offset, $"{header.Name} may occur once in {pdu.Name}.", PduClause.Of(pdu), place.Field, place.Name);
            }

            return;
        }

        if (place.Predates(field.Since))
        {
            findings.Add(MmsFindingCode.HeaderNewerThanVersion, header.Offset, $"{header.Name} came into {pdu.Name} with {field.Since}; the PDU says {version}.", PduClause.Of(pdu), place.Field, place.Name);
        }

        if (IsLate(definition.Order, ordinal))
        {
            findings.Add(MmsFindingCode.HeaderOutOfOrder, header.Offset, place, $"{header.Name} is header {ordinal + 1}; it must be header {PlaceOf(definition.Order) + 1} at the latest.");
        }
    }

    // An optional transaction id may be missing before the version: a header can come too late, not too early.
    private bool IsLate(HeaderOrder order, int ordinal) => order is not (HeaderOrder.Any or HeaderOrder.Last) && ordinal > PlaceOf(order);

    // A header that the PDU may have and has not leaves no room for another.
    private int PlaceOf(HeaderOrder order) => pdu.Fields.Count(f => f.Header.Order is not HeaderOrder.Any && f.Header.Order < order && document.Headers.Any(h => h.Definition == f.Header));
}
