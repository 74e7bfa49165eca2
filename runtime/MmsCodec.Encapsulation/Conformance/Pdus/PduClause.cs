using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Where the standard describes a PDU.</summary>
internal static class PduClause
{
    // The clauses of some PDUs are not known; their section is.
    private const string Section = "OMA-TS-MMS_ENC-V1_3 section 6";

    /// <summary>The clause; null for a vendor's PDU that cites none.</summary>
    public static string? Of(PduDefinition pdu) => pdu.Clause ?? (MmsSchema.FindPdu(pdu.Type) is null ? null : Section);
}
