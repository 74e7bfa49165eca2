using System.Globalization;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Checking;

/// <summary>Findings as compilers list them: file, offset, severity, kind, message, clause; below, what a fix would be.</summary>
internal sealed class FindingReport(ITextSink sink)
{
    private FindingCounts _counts;

    /// <summary>Whether anything was found.</summary>
    public bool HasFindings => !_counts.IsNone;

    /// <summary>Writes the findings of a file. Why it cannot be decoded to its end is told where errors are.</summary>
    public void Write(string file, IReadOnlyList<InspectedFinding> findings)
    {
        _counts += FindingCounts.Of(findings);
        foreach (InspectedFinding finding in findings.Where(f => f.Level != FindingLevel.Malformed))
        {
            FindingLine.Write(sink, string.Create(CultureInfo.InvariantCulture, $"{SafeText.Of(file)}:{finding.At}: "), finding);
        }

        sink.Flush();
    }

    /// <summary>Writes how many there were.</summary>
    public void WriteSummary()
    {
        string files = _counts.Files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{_counts.Files} files");
        string violations = _counts.Violations == 1 ? "1 violation" : string.Create(CultureInfo.InvariantCulture, $"{_counts.Violations} violations");
        bool isClean = _counts.Violations + _counts.Advice == 0;
        string found = isClean ? "no findings" : string.Create(CultureInfo.InvariantCulture, $"{violations}, {_counts.Advice} advice");
        string malformed = _counts.Malformed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {_counts.Malformed} malformed");
        sink.Write($"{files}: {found}{malformed}", TextKind.Heading);
        sink.EndLine();
        sink.Flush();
    }
}
