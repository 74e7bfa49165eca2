using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Where a value stands: what findings about it name, and what else the place asks of it.</summary>
/// <param name="name">The header's name.</param>
/// <param name="field">The field octet, or 0.</param>
/// <param name="offset">Octets from the start of the input to the header.</param>
/// <param name="clause">The clause that describes the header, or null.</param>
/// <param name="partName">The part whose header it is, in words; null in PDUs and pushes.</param>
internal sealed class HeaderPlace(string name, byte field, long offset, string? clause, string? partName = null)
{
    /// <summary>The header's name.</summary>
    public string Name { get; } = name;

    /// <summary>The field octet, or 0.</summary>
    public byte Field { get; } = field;

    /// <summary>Octets from the start of the input to the header.</summary>
    public long Offset { get; } = offset;

    /// <summary>The clause that describes the header, or null.</summary>
    public string? Clause { get; } = clause;

    /// <summary>The part whose header it is, in words; null in PDUs and pushes.</summary>
    public string? PartName { get; } = partName;

    /// <summary>The header in words.</summary>
    public string Subject => PartName is null ? Name : $"{Name} of {PartName}";

    /// <summary>The PDU that the header is in; null in parts and pushes.</summary>
    public PduDefinition? Pdu { get; init; }

    /// <summary>The header as this PDU has it, or null.</summary>
    public FieldDefinition? Definition { get; init; }

    /// <summary>The headers that values can name.</summary>
    public HeaderSetDefinition Headers { get; init; } = MmsSchema.Headers;

    /// <summary>The version that the PDU says it follows, or null.</summary>
    public MmsVersion? Version { get; init; }

    /// <summary>The PDU follows a later version than the specs describe, which may have assigned what they do not know.</summary>
    public bool IsOfLaterVersion => Version is MmsVersion version
        && (version.Major > MmsVersion.V1_3.Major || (version.Minor != MmsVersion.NoMinor && version.Minor > MmsVersion.V1_3.Minor));

    /// <summary>The place of a header of a PDU.</summary>
    public static HeaderPlace InPdu(HeaderNode header, PduDefinition pdu, MmsVersion? version, InspectionSchema schema) =>
        new(NameOf(header), header.Code ?? 0, header.Offset, header.Definition?.Clause)
        {
            Pdu = pdu,
            Definition = pdu.Find(header.Name),
            Version = version,
            Headers = schema.Headers,
        };

    /// <summary>The place of a header of a part or a push.</summary>
    public static HeaderPlace OfField(HeaderNode header, string? partName) =>
        new(NameOf(header), header.Code ?? 0, header.Offset, header.Definition?.Clause, partName);

    /// <summary>The place of the Content-Type with which the headers of a part or a push start, without a field octet.</summary>
    public static HeaderPlace OfContentType(ValueNode contentType, string? partName) =>
        new(HeaderNames.ContentType, 0, contentType.Offset, "WAP-230-WSP §8.4.2.24", partName);

    /// <summary>Whether something of a version is later than the PDU's own version.</summary>
    public bool Predates(MmsVersion since) =>
        Version is MmsVersion version && since.Major == version.Major && version.Minor != MmsVersion.NoMinor && since.Minor > version.Minor;

    /// <summary>Whether the PDU's own version is later than one.</summary>
    public bool Follows(MmsVersion until) =>
        Version is MmsVersion version && until.Major == version.Major && version.Minor != MmsVersion.NoMinor && version.Minor > until.Minor;

    // The name of a textual header is the sender's.
    private static string NameOf(HeaderNode header) => header.Code is null ? Shown.Name(header.Name) : header.Name;
}
