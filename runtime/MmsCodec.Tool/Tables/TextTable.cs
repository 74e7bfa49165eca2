using System.Text;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Tables;

/// <summary>A table in plain text: columns as wide as they need, cells that are too long broken between words.</summary>
internal sealed class TextTable(params IReadOnlyList<string> heads)
{
    private const int Widest = 56;
    private const string Gap = "  ";

    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(params IReadOnlyList<string> cells) => _rows.Add(cells);

    public void Write(ITextSink sink)
    {
        int[] widths = [.. heads.Select((head, i) => Math.Min(Widest, Math.Max(head.Length, _rows.Select(r => r[i].Length).DefaultIfEmpty().Max())))];
        WriteRow(sink, heads, widths, TextKind.Heading);
        foreach (IReadOnlyList<string> row in _rows)
        {
            WriteRow(sink, row, widths, TextKind.Plain);
        }
    }

    private static void WriteRow(ITextSink sink, IReadOnlyList<string> cells, int[] widths, TextKind kind)
    {
        List<string>[] lines = [.. cells.Select((cell, i) => Break(cell, widths[i]))];
        for (int line = 0; line < lines.Max(l => l.Count); line++)
        {
            IEnumerable<string> pieces = lines.Select((l, i) => (line < l.Count ? l[line] : "").PadRight(widths[i]));
            sink.Write(string.Join(Gap, pieces).TrimEnd(), kind);
            sink.EndLine();
        }
    }

    private static List<string> Break(string cell, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in cell.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }
}
