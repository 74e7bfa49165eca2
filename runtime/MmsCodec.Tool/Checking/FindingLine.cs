using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Checking;

/// <summary>A finding on a line: where, how grave, which kind, in words, by which clause.</summary>
internal static class FindingLine
{
    /// <summary>Writes the line.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="place">Where the finding is, as the line starts.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(ITextSink sink, string place, MmsFinding finding)
    {
        bool isViolation = finding.Severity == MmsFindingSeverity.Violation;
        sink.Write(place, TextKind.Offset);
        sink.Write(isViolation ? "violation" : "advice", isViolation ? TextKind.Fault : TextKind.Name);
        sink.Write($" {finding.Code}: {finding.Message}", TextKind.Plain);
        if (finding.Clause is not null)
        {
            sink.Write($" ({finding.Clause})", TextKind.Offset);
        }

        sink.EndLine();
    }
}
