using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>Checks Content-Type and the headers after it, in a push or a part (WAP-230-WSP §8.4.2.6).</summary>
internal sealed class FieldCheck(ValueCheck values, FindingList findings)
{
    private const byte FirstPage = 1;
    private const string AssignedNames = "WAP-230-WSP Appendix A";

    /// <summary>Checks all of them.</summary>
    /// <param name="contentType">The content type, or null.</param>
    /// <param name="fault">Where it does not follow its syntax.</param>
    /// <param name="headers">The headers after it.</param>
    /// <param name="partName">The part that they are of, in words; null in a push.</param>
    public void Check(ValueNode? contentType, MmsError fault, IReadOnlyList<HeaderNode> headers, string? partName)
    {
        if (contentType is not null)
        {
            values.CheckHeader(contentType, fault, HeaderPlace.OfContentType(contentType, partName));
        }

        byte page = FirstPage;
        foreach (HeaderNode header in headers)
        {
            if (header.Code is byte code && code < HeaderSyntax.FirstField)
            {
                page = header.Value.Value is NumberValue shifted ? (byte)shifted.Number : code;
            }
            else if (page == FirstPage || header.Code is null)
            {
                CheckHeader(header, partName);
            }
        }
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
