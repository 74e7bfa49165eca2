using System.Globalization;
using System.Text;
using MmsCodec.Tool.Checking;
using MmsCodec.Tool.Inspecting;

namespace MmsCodec.Tool.Listing;

/// <summary>Octets and meaning side by side: offset, octets, name, value; findings below what they are about.</summary>
internal sealed class OctetsListing
{
    private const int OffsetWidth = 10;

    // Of data and long texts the first lines say enough; the rest is counted.
    private const int MostOctets = 64;
    private const int LongestText = 2000;
    private const int LeastMeaning = 24;

    private readonly ITextSink _sink;
    private readonly int _octetsPerLine;
    private readonly int _meaningAt;

    public OctetsListing(ITextSink sink)
    {
        _sink = sink;
        _octetsPerLine = sink.Width switch { < 72 => 4, < 112 => 8, _ => 16 };
        _meaningAt = OffsetWidth + (3 * _octetsPerLine) + 1;
    }

    public void Write(Inspected file)
    {
        _sink.Write(string.Create(CultureInfo.InvariantCulture, $"{SafeText.Of(file.File.Name)}, {file.File.Octets.Length} octets"), TextKind.Heading);
        _sink.EndLine();
        Queue<InspectedFinding> findings = new(file.Findings);
        int depth = 0;
        foreach (AnnotatedOctets run in file.Runs)
        {
            depth = run.Depth;
            if (run.IsTitle)
            {
                WriteTitle(run);
                continue;
            }

            WriteRun(run);
            while (findings.TryPeek(out InspectedFinding? finding) && finding.At < run.Offset + run.Length)
            {
                WriteFinding(findings.Dequeue(), depth);
            }
        }

        foreach (InspectedFinding finding in findings)
        {
            WriteFinding(finding, depth);
        }

        _sink.Flush();
    }

    private void WriteTitle(AnnotatedOctets run)
    {
        WriteColumns("", default, run.Depth);
        WriteWrapped(run.Name, TextKind.Heading, Indent(run.Depth), 0);
        _sink.EndLine();
    }

    private void WriteRun(AnnotatedOctets run)
    {
        ReadOnlySpan<byte> octets = run.Octets.Span;
        WriteColumns(Offset(run.Offset), octets[..Math.Min(_octetsPerLine, octets.Length)], run.Depth);
        _sink.Write(run.Name, TextKind.Name);
        _sink.Write(": ", TextKind.Plain);
        string text = run.Text.Length <= LongestText ? run.Text : $"{run.Text[..LongestText]}…";
        WriteWrapped(text, run.Kind, Indent(run.Depth), run.Name.Length + 2);
        _sink.EndLine();
        for (int at = _octetsPerLine; at < octets.Length; at += _octetsPerLine)
        {
            if (at == MostOctets && octets.Length > MostOctets + _octetsPerLine)
            {
                _sink.Write(string.Create(CultureInfo.InvariantCulture, $"{"",-OffsetWidth}... {octets.Length - at} more"), TextKind.Offset);
                _sink.EndLine();
                break;
            }

            _sink.Write(Offset(run.Offset + at).PadRight(OffsetWidth), TextKind.Offset);
            _sink.Write(Hex(octets.Slice(at, Math.Min(_octetsPerLine, octets.Length - at))).TrimEnd(), TextKind.Octets);
            _sink.EndLine();
        }
    }

    private void WriteFinding(InspectedFinding finding, int depth)
    {
        WriteColumns("", default, depth);
        string level = FindingLine.Word(finding.Level);
        _sink.Write($"^ {level}: ", FindingLine.KindOf(finding.Level));
        string clause = finding.Clause is null ? "" : $" ({finding.Clause})";
        WriteWrapped($"{finding.Message}{clause}", TextKind.Plain, Indent(depth) + 2, level.Length + 2);
        _sink.EndLine();
    }

    private void WriteColumns(string offset, ReadOnlySpan<byte> octets, int depth)
    {
        _sink.Write(offset.PadRight(OffsetWidth), TextKind.Offset);
        _sink.Write(Hex(octets).PadRight(_meaningAt - OffsetWidth), TextKind.Octets);
        _sink.Write(new string(' ', 2 * depth), TextKind.Plain);
    }

    // On a terminal the meaning keeps to its column; what is too long goes on below.
    private void WriteWrapped(string text, TextKind kind, int column, int used)
    {
        int room = _sink.Width is int width ? Math.Max(LeastMeaning, width - column) : int.MaxValue;
        int left = room - used;
        while (text.Length > left)
        {
            int end = left < 1 ? 0 : text.LastIndexOf(' ', left - 1, left);
            int cut = end > 0 ? end : left == room ? room : 0;
            _sink.Write(text[..cut], kind);
            _sink.EndLine();
            _sink.Write(new string(' ', column), TextKind.Plain);
            text = text[cut..].TrimStart(' ');
            left = room;
        }

        _sink.Write(text, kind);
    }

    private int Indent(int depth) => _meaningAt + (2 * depth);

    private static string Offset(int offset) => offset.ToString("x8", CultureInfo.InvariantCulture);

    private static string Hex(ReadOnlySpan<byte> octets)
    {
        StringBuilder hex = new(3 * octets.Length);
        foreach (byte octet in octets)
        {
            hex.Append(CultureInfo.InvariantCulture, $"{octet:x2} ");
        }

        return hex.ToString();
    }
}
