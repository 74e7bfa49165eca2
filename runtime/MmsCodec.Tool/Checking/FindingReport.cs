using System.Globalization;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Checking;

/// <summary>Findings as compilers list them, one line each: file, offset, severity, kind, message, clause.</summary>
internal sealed class FindingReport(ITextSink sink)
{
    private int _files;
    private int _malformed;
    private int _violations;
    private int _advice;

    /// <summary>Whether anything was found.</summary>
    public bool HasFindings => _violations + _advice > 0;

    /// <summary>Writes the findings of a file.</summary>
    public void Write(DecodedFile file)
    {
        _files++;
        _malformed += file.Error is null ? 0 : 1;
        foreach (MmsFinding finding in FileFindings.Of(file))
        {
            Write(SafeText.Of(file.Name), finding);
        }

        sink.Flush();
    }

    /// <summary>Writes how many there were.</summary>
    public void WriteSummary()
    {
        string files = _files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{_files} files");
        string violations = _violations == 1 ? "1 violation" : string.Create(CultureInfo.InvariantCulture, $"{_violations} violations");
        string found = HasFindings ? string.Create(CultureInfo.InvariantCulture, $"{violations}, {_advice} advice") : "no findings";
        string malformed = _malformed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {_malformed} malformed");
        sink.Write($"{files}: {found}{malformed}", TextKind.Heading);
        sink.EndLine();
        sink.Flush();
    }

    private void Write(string file, MmsFinding finding)
    {
        bool isViolation = finding.Severity == MmsFindingSeverity.Violation;
        _violations += isViolation ? 1 : 0;
        _advice += isViolation ? 0 : 1;
        FindingLine.Write(sink, string.Create(CultureInfo.InvariantCulture, $"{file}:{finding.Offset}: "), finding);
    }
}
