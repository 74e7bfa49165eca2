using System.Globalization;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Checking;

/// <summary>The findings of a file, below its octets.</summary>
internal sealed class FindingListing(ITextSink sink)
{
    public void Write(DecodedFile file)
    {
        IReadOnlyList<MmsFinding> findings = FileFindings.Of(file);
        if (findings.Count == 0)
        {
            return;
        }

        sink.Write("findings", TextKind.Heading);
        sink.EndLine();
        foreach (MmsFinding finding in findings)
        {
            FindingLine.Write(sink, string.Create(CultureInfo.InvariantCulture, $"{finding.Offset:x8}  "), finding);
        }

        sink.Flush();
    }
}
