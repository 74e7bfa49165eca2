using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks Content-Type and the headers after it, in a push or a part (WAP-230-WSP §8.4.2.6).</summary>
internal sealed class FieldCheck(ValueCheck values, FindingList findings)
{
    private const byte FirstPage = 1;
    private const byte ShiftDelimiter = 0x7F;
    private const string HeaderClause = "WAP-230-WSP §8.4.2.6";
    private const string AssignedNames = "WAP-230-WSP Appendix A";

    /// <summary>Checks all of them.</summary>
    /// <param name="fields">Content-Type and the headers.</param>
    /// <param name="partName">The part that they are of, in words; null in a push.</param>
    public void Check(FieldsNode fields, string? partName)
    {
        if (fields.ContentType is not null)
        {
            values.CheckHeader(fields.ContentType, fields.ContentTypeFault, HeaderPlace.OfContentType(fields.ContentType, partName));
        }

        byte page = FirstPage;
        foreach (HeaderNode header in fields.Headers)
        {
            if (header.Code < HeaderSyntax.FirstField)
            {
                CheckBetween(header, partName);
                page = Shift(page, header);
            }
            else if (page == FirstPage || header.Code is null)
            {
                CheckHeader(header, partName);
            }
        }

        if (fields.Fault.Code != MmsErrorCode.None)
        {
            findings.Add(
                MmsFindingCode.MalformedHeaders,
                fields.Fault.Offset,
                $"The headers of {partName ?? "the push"} cannot be followed further: {FaultWords.Of(fields.Fault.Code)}.",
                field: fields.Fault.Header);
        }
    }

    private void CheckBetween(HeaderNode between, string? partName)
    {
        if (between.Name == HeaderNames.Padding)
        {
            findings.Add(MmsFindingCode.TrailingOctets, between.Offset, $"NUL stands where a header of {partName ?? "the push"} should start.", HeaderClause);
        }
    }

    /// <summary>The code page after the octets between two headers: 0x7F and a page, a page alone, or padding.</summary>
    private static byte Shift(byte page, HeaderNode between)
    {
        bool isDelimited = false;
        foreach (byte octet in (ReadOnlySpan<byte>)[between.Code!.Value, .. between.Octets.Span])
        {
            if (isDelimited || octet is not (0 or ShiftDelimiter))
            {
                page = octet;
                isDelimited = false;
            }
            else
            {
                isDelimited = octet == ShiftDelimiter;
            }
        }

        return page;
    }

    private void CheckHeader(HeaderNode header, string? partName)
    {
        HeaderPlace place = HeaderPlace.OfField(header, partName);
        if (header.Code is not null && header.Definition is null)
        {
            findings.Add(MmsFindingCode.UnknownHeader, header.Offset, $"The field octet {place.Subject} is assigned to no header.", AssignedNames, place.Field);
            return;
        }

        if (header.Code is null)
        {
            values.CheckHeaderName(header.Name, place);
        }
        else if (partName is not null && !IsOfEntity(header.Definition!))
        {
            findings.Add(MmsFindingCode.HeaderNotDefinedForPart, header.Offset, place, $"{header.Name} in {partName}: parts have only headers that say something of their data.");
        }

        values.CheckHeader(header.Value, header.Fault, place);
    }

    // RFC 2616 7.1 and RFC 2046 5.1: what describes an entity, not a request, a response or a connection.
    private static bool IsOfEntity(HeaderDefinition header) =>
        header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || header.Name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)
        || header.Name is "Allow" or "Date" or "Etag" or "Expires" or "Last-Modified" or "Encoding-Version";
}
