using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>Checks the data of text parts.</summary>
internal static class TextDataCheck
{
    /// <param name="part">A part of any type.</param>
    /// <param name="name">The part in words.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(PartNode part, string name, FindingList findings)
    {
        if (InspectionSchema.MediaTypeOf(part.Fields.ContentType)?.StartsWith("text/", StringComparison.Ordinal) != true)
        {
            return;
        }

        ReadOnlySpan<byte> data = part.Data.Span;
        if (data is [0xEF, 0xBB, 0xBF, ..])
        {
            findings.Add(MmsFindingCode.ByteOrderMark, part.DataOffset, $"The text of {name} starts with a byte-order mark, which UTF-8 does without.");
        }

        int? charset = InspectionSchema.CharsetOf(part.Fields.ContentType);
        int nuls = CountTrailingNuls(data, MmsCharsets.WidthOf(charset));
        if (nuls > 0)
        {
            findings.Add(MmsFindingCode.TrailingNul, part.DataOffset + data.Length - nuls, $"The text of {name} ends with NUL, which is no character of it.");
        }

        int fault = charset is int mib ? CharsetText.IndexOfFault(data[..^nuls], mib) : -1;
        if (fault >= 0)
        {
            findings.Add(MmsFindingCode.DataNotInCharset, part.DataOffset + fault, $"The text of {name} is not in its charset, {MmsCharsets.NameOf(charset!.Value)}.");
        }
    }

    /// <summary>Zero octets at the end that are no half of a character.</summary>
    private static int CountTrailingNuls(ReadOnlySpan<byte> data, int width)
    {
        int nuls = data.Length - data.TrimEnd((byte)0).Length;
        int surplus = data.Length % width;
        return nuls >= surplus ? nuls - ((nuls - surplus) % width) : 0;
    }
}
