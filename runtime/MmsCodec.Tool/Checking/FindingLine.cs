using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Checking;

/// <summary>A finding on two lines: where, how grave, which kind, in words, by which clause; then what a fix would be.</summary>
internal static class FindingLine
{
    /// <summary>Writes the lines.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="place">Where the finding is, as the line starts.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(ITextSink sink, string place, InspectedFinding finding)
    {
        sink.Write(place, TextKind.Offset);
        sink.Write(Word(finding.Level), KindOf(finding.Level));
        sink.Write($" {finding.Code}: {finding.Message}", TextKind.Plain);
        if (finding.Clause is not null)
        {
            sink.Write($" ({finding.Clause})", TextKind.Offset);
        }

        sink.EndLine();
        sink.Write($"    fix: {finding.Remedy}", TextKind.Offset);
        sink.EndLine();
    }

    /// <summary>How grave a finding is, in a word.</summary>
    public static string Word(FindingLevel level) => level switch
    {
        FindingLevel.Malformed => "malformed",
        FindingLevel.Violation => "violation",
        _ => "advice",
    };

    public static TextKind KindOf(FindingLevel level) => level == FindingLevel.Advice ? TextKind.Advice : TextKind.Fault;
}
