using System.Globalization;
using System.Text;

namespace MmsCodec.Tool.Listing;

/// <summary>Octets and meaning side by side: offset, octets, name, value.</summary>
internal sealed class OctetsListing(ITextSink sink)
{
    private const int OctetsPerLine = 16;

    // Of data and long texts the first lines say enough; the rest is counted.
    private const int MostLines = 4;

    public void Write(string title, IReadOnlyList<AnnotatedOctets> runs)
    {
        sink.Write(title, TextKind.Heading);
        sink.EndLine();
        foreach (AnnotatedOctets run in runs)
        {
            if (run.IsTitle)
            {
                WriteTitle(run);
            }
            else
            {
                WriteRun(run);
            }
        }

        sink.Flush();
    }

    private void WriteTitle(AnnotatedOctets run)
    {
        WriteColumns("", default, run.Depth);
        sink.Write(run.Name, TextKind.Heading);
        sink.EndLine();
    }

    private void WriteRun(AnnotatedOctets run)
    {
        ReadOnlySpan<byte> octets = run.Octets.Span;
        WriteColumns(Offset(run.Offset), octets[..Math.Min(OctetsPerLine, octets.Length)], run.Depth);
        sink.Write(run.Name, TextKind.Name);
        sink.Write(": ", TextKind.Plain);
        sink.Write(run.Text, run.Kind);
        sink.EndLine();
        for (int at = OctetsPerLine; at < octets.Length; at += OctetsPerLine)
        {
            if (at == MostLines * OctetsPerLine)
            {
                sink.Write(string.Create(CultureInfo.InvariantCulture, $"{"",-10}... {octets.Length - at} more"), TextKind.Offset);
                sink.EndLine();
                break;
            }

            sink.Write(Offset(run.Offset + at).PadRight(10), TextKind.Offset);
            sink.Write(Hex(octets.Slice(at, Math.Min(OctetsPerLine, octets.Length - at))).TrimEnd(), TextKind.Octets);
            sink.EndLine();
        }
    }

    private void WriteColumns(string offset, ReadOnlySpan<byte> octets, int depth)
    {
        sink.Write(offset.PadRight(10), TextKind.Offset);
        sink.Write(Hex(octets).PadRight((3 * OctetsPerLine) + 1), TextKind.Octets);
        sink.Write(new string(' ', 2 * depth), TextKind.Plain);
    }

    private static string Offset(int offset) => offset.ToString("x8", CultureInfo.InvariantCulture);

    private static string Hex(ReadOnlySpan<byte> octets)
    {
        StringBuilder hex = new(3 * OctetsPerLine);
        foreach (byte octet in octets)
        {
            hex.Append(CultureInfo.InvariantCulture, $"{octet:x2} ");
        }

        return hex.ToString();
    }
}
