using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>Checks a body: the entries of a multipart (WAP-230-WSP §8.5), or one part.</summary>
internal sealed class BodyCheck(ReadOnlyMemory<byte> input, InspectionSchema schema, FindingList findings, int depth)
{
    private readonly FieldCheck _fields = new(new ValueCheck(input, findings), findings);

    /// <param name="body">The body.</param>
    /// <param name="contentType">Its type, or null.</param>
    /// <param name="isWhole">It could be read to its end.</param>
    /// <param name="within">The part that the body is the data of, in words; null for the body of a PDU.</param>
    public void Check(BodyNode body, ValueNode? contentType, bool isWhole, string? within = null)
    {
        if (body.DeclaredEntries is uint declared)
        {
            if (isWhole)
            {
                CheckEntries(body, declared, within);
            }

            RelatedCheck.Check(body, contentType, findings);
        }

        foreach (PartNode part in body.Parts)
        {
            CheckPart(part, within);
        }
    }

    private void CheckEntries(BodyNode body, uint declared, string? within)
    {
        string subject = within is null ? "The body" : $"The data of {within}";
        if (declared != body.Parts.Count)
        {
            findings.Add(MmsFindingCode.EntryCountMismatch, body.Offset, $"{subject} says that it has {declared} parts and has {body.Parts.Count}.");
        }

        if (body.Trailing is OctetsNode trailing)
        {
            findings.Add(MmsFindingCode.TrailingOctets, trailing.Offset, $"{subject} goes on after its last part, for {Shown.Octets(trailing.Octets.Length)}.", "WAP-230-WSP §8.5");
        }
    }

    private void CheckPart(PartNode part, string? within)
    {
        string name = within is null ? $"part {part.Index}" : $"part {part.Index} in {within}";
        if (part.Entry is EntryPosition entry)
        {
            CheckHeaders(part, entry, name);
        }

        TextDataCheck.Check(part, name, findings);
        if (part.Nested is BodyNode nested)
        {
            Check(nested, part.Fields.ContentType, isWhole: true, name);
        }
        else if (part.Fault.Code != MmsErrorCode.None)
        {
            CheckFault(part.Fault, name);
        }
        else if (part.Entry is not null && InspectionSchema.IsMmsMessage(part.Fields.ContentType))
        {
            CheckPdu(part, name);
        }
    }

    private void CheckHeaders(PartNode part, EntryPosition entry, string name)
    {
        if (entry.HeadersLength == 0)
        {
            findings.Add(MmsFindingCode.PartWithoutContentType, entry.Offset, $"The headers of {name} are missing: it must say its type.");
        }

        _fields.Check(part.Fields, name);
        PartHeaderCheck.Check(part, entry, name, findings);
    }

    private void CheckFault(MmsError fault, string name)
    {
        bool isDeep = fault.Code == MmsErrorCode.NestedTooDeep;
        findings.Add(
            isDeep ? MmsFindingCode.NestedTooDeep : MmsFindingCode.MalformedPart,
            fault.Offset,
            isDeep ? $"The multipart in {name} lies deeper than multiparts are followed." : $"The multipart in {name} cannot be followed: {FaultWords.Of(fault.Code)}.");
    }

    // The descriptions in an MMBox's answer are PDUs of their own.
    private void CheckPdu(PartNode part, string name)
    {
        if (depth + 1 >= NodeBudget.Depth)
        {
            findings.Add(MmsFindingCode.NestedTooDeep, part.DataOffset, $"The PDU in {name} lies deeper than PDUs are followed.");
            return;
        }

        ReadOnlyMemory<byte> upToEnd = input[..(part.DataOffset + part.Data.Length)];
        MmsDocument document = MmsDocument.Read(upToEnd, schema, part.DataOffset);
        new PduCheck(upToEnd, findings, depth + 1).Check(document);
        if (document.Error.Code != MmsErrorCode.None)
        {
            findings.Add(MmsFindingCode.MalformedPart, document.Error.Offset, $"The PDU in {name} cannot be followed: {FaultWords.Of(document.Error.Code)}.");
        }
    }
}
