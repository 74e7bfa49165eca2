using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Checks which headers a PDU has, how often and in which order.</summary>
internal static class StructureCheck
{
    private const string OrderClause = "OMA-TS-MMS_ENC-V1_3 §7";

    public static void Check(in MmsHeaders headers, PduDefinition pdu, List<MmsFinding> findings)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        MmsVersion? version = headers.GetOrNull<MmsVersion, VersionSyntax>(MmsHeader.Version);
        int ordinal = 0;
        foreach (MmsHeaderField field in headers)
        {
            CheckField(field, ordinal++, pdu, version, seen, findings);
        }

        CheckMissing(in headers, pdu, seen, findings);
        CheckEnd(in headers, pdu, findings);
    }

    private static void CheckField(MmsHeaderField field, int ordinal, PduDefinition pdu, MmsVersion? version, HashSet<string> seen, List<MmsFinding> findings)
    {
        if (field.Code == 0)
        {
            // Textual headers are the standard's own way to extend it (Application-header).
            return;
        }

        if (MmsSchema.Headers.Find(field.Code) is not HeaderDefinition header)
        {
            findings.Add(new(MmsFindingCode.UnknownHeader, MmsFindingSeverity.Violation, field.Offset, null, $"The field octet 0x{field.Code:X2} is assigned to no header.", null));
            return;
        }

        int offset = field.Offset;
        void Add(MmsFindingCode code, string message, string? clause = null, MmsFindingSeverity severity = MmsFindingSeverity.Violation) =>
            findings.Add(new(code, severity, offset, header.Name, message, clause ?? header.Clause));

        FieldDefinition? definition = pdu.Find(header.Name);
        if (definition is null)
        {
            Add(MmsFindingCode.HeaderNotDefinedForPdu, $"{pdu.Name} has no {header.Name}.", pdu.Clause);
        }
        else if (!seen.Add(header.Name) && !definition.Repeats)
        {
            Add(MmsFindingCode.RepeatedHeader, $"{header.Name} may occur once in {pdu.Name}.", pdu.Clause);
        }
        else if (version is MmsVersion stated && IsLater(definition.Since, stated))
        {
            Add(MmsFindingCode.HeaderNewerThanVersion, $"{header.Name} came into {pdu.Name} with {definition.Since}; the PDU says {stated}.", pdu.Clause, MmsFindingSeverity.Advice);
        }

        if (IsOutOfOrder(header, ordinal, pdu))
        {
            Add(MmsFindingCode.HeaderOutOfOrder, $"{header.Name} is header {ordinal + 1} of the PDU.", OrderClause);
        }
    }

    private static bool IsLater(MmsVersion since, MmsVersion version) =>
        since.Major == version.Major && version.Minor != MmsVersion.NoMinor && since.Minor > version.Minor;

    private static bool IsOutOfOrder(HeaderDefinition header, int ordinal, PduDefinition pdu)
    {
        int before = pdu.Fields.Count(f => f.Header.Order is not HeaderOrder.Any and not HeaderOrder.Last && f.Header.Order < header.Order);
        return header.Order switch
        {
            HeaderOrder.Any or HeaderOrder.Last => false,

            // An optional transaction id may be missing before the version.
            _ => ordinal > before,
        };
    }

    private static void CheckMissing(in MmsHeaders headers, PduDefinition pdu, HashSet<string> seen, List<MmsFinding> findings)
    {
        foreach (FieldDefinition field in pdu.Fields.Where(f => f.Presence == Presence.Mandatory && !seen.Contains(f.Header.Name)))
        {
            findings.Add(new(MmsFindingCode.MissingHeader, MmsFindingSeverity.Violation, headers.Length, field.Header.Name, $"{pdu.Name} must have {field.Header.Name}.", pdu.Clause));
        }

        foreach (IReadOnlyList<string> group in pdu.AtLeastOneOf.Where(g => !g.Any(seen.Contains)))
        {
            findings.Add(new(MmsFindingCode.MissingOneOf, MmsFindingSeverity.Violation, headers.Length, null, $"{pdu.Name} must have at least one of {string.Join(", ", group)}.", pdu.Clause));
        }
    }

    private static void CheckEnd(in MmsHeaders headers, PduDefinition pdu, List<MmsFinding> findings)
    {
        int trailing = headers.Pdu.Length - headers.Length;
        if (!headers.HasBody && trailing > 0)
        {
            findings.Add(new(MmsFindingCode.TrailingOctets, MmsFindingSeverity.Violation, headers.Length, null, $"{trailing} octets follow the last header of {pdu.Name}.", pdu.Clause));
        }
    }
}
