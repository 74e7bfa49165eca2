using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks tokens and cases: that they are assigned, of the PDU's version, and allowed in the PDU.</summary>
internal sealed class TokenCheck(FindingList findings)
{
    public void Check(TokenValue value, EnumDefinition definition, long offset, HeaderPlace place)
    {
        if (definition.Find(value.Octet) is not TokenDefinition token)
        {
            CheckUnassigned(value, definition, offset, place);
            return;
        }

        CheckAllowed(token.Name, offset, place);
        if (token.Until is MmsVersion until && place.Follows(until))
        {
            findings.Add(MmsFindingCode.ObsoleteToken, offset, place, $"{token.Name} in {place.Subject} is obsolete after {until}; the PDU says {place.Version}.");
        }

        if (token.Since is MmsVersion since && place.Predates(since))
        {
            findings.Add(MmsFindingCode.TokenNewerThanVersion, offset, place, $"{token.Name} in {place.Subject} came with {since}; the PDU says {place.Version}.");
        }
    }

    /// <summary>Checks the case of a value that has several.</summary>
    public void CheckCase(CaseValue value, long offset, HeaderPlace place) => CheckAllowed(value.Name, offset, place);

    /// <summary>Checks a value that names a header.</summary>
    public void CheckFieldName(FieldNameValue value, long offset, HeaderPlace place)
    {
        if (place.Headers.Find(value.Code) is null && !place.IsOfLaterVersion)
        {
            findings.Add(MmsFindingCode.UnknownToken, offset, place, $"{place.Subject} names 0x{value.Code | 0x80:X2}, which is assigned to no header.");
        }
    }

    private void CheckUnassigned(TokenValue value, EnumDefinition definition, long offset, HeaderPlace place)
    {
        if (place.IsOfLaterVersion)
        {
            return;
        }

        if (definition.FindReserved(value.Octet) is ReservedRange reserved)
        {
            string readAs = definition.Find(reserved.ReadAs)?.Name ?? $"{reserved.ReadAs}";
            findings.Add(MmsFindingCode.ReservedToken, offset, place, $"{value.Octet} in {place.Subject} is reserved; it is read as {readAs}.");
        }
        else
        {
            findings.Add(MmsFindingCode.UnknownToken, offset, place, $"{place.Subject} does not have the value {value.Octet}.");
        }
    }

    private void CheckAllowed(string name, long offset, HeaderPlace place)
    {
        if (place is { Definition: { Allowed: { Count: > 0 } allowed }, Pdu: PduDefinition pdu } && !allowed.Contains(name))
        {
            findings.Add(
                MmsFindingCode.ValueNotAllowedInPdu,
                offset,
                $"{pdu.Name} does not carry {name} in {place.Subject}, only {string.Join(", ", allowed)}.",
                PduClause.Of(pdu),
                place.Field,
                place.Name);
        }
    }
}
