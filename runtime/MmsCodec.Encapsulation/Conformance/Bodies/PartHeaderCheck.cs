using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>Checks what the headers of a part say.</summary>
internal static class PartHeaderCheck
{
    private const string TransferEncoding = "Content-Transfer-Encoding";

    /// <param name="part">The part.</param>
    /// <param name="entry">Where it lies.</param>
    /// <param name="name">The part in words.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(PartNode part, EntryPosition entry, string name, FindingList findings)
    {
        foreach (HeaderNode header in part.Fields.Headers)
        {
            if (header.Value.Value is not TextValue text)
            {
                continue;
            }

            HeaderPlace place = HeaderPlace.OfField(header, name);
            string value = text.ToString();
            if (header.Name.Equals(HeaderNames.ContentId, StringComparison.OrdinalIgnoreCase) && !(value.StartsWith('<') && value.EndsWith('>')))
            {
                findings.Add(MmsFindingCode.ContentIdWithoutBrackets, header.ValueOffset, place, $"{Shown.Text(value)}, {place.Subject}, must stand in angle brackets.");
            }
            else if (header.Name.Equals(TransferEncoding, StringComparison.OrdinalIgnoreCase) && !value.Equals("binary", StringComparison.OrdinalIgnoreCase))
            {
                // At the part: it is its data that readers take for encoded, or not.
                findings.Add(MmsFindingCode.TransferEncodedPart, entry.Offset, place, $"The data of {name} is said to be encoded as {Shown.Text(value)}: readers of multiparts, which are binary, take it as it is.");
            }
        }
    }
}
