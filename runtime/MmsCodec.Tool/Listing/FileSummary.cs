using System.Globalization;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Conversations;
using Spectre.Console;

namespace MmsCodec.Tool.Listing;

/// <summary>What many files are, in a table: type, relay, findings. When they are too many for a row each, those that say the same share one.</summary>
internal sealed class FileSummary
{
    // More rows than a person reads, and more groups than memory should hold of files that all differ.
    private const int MostRows = 60;
    private const int MostGroups = 10_000;
    private const string NoRelay = "-";

    private readonly Dictionary<(string Type, string Relay), FindingCounts> _groups = [];
    private readonly List<Row> _files = [];
    private FindingCounts _all;

    public void Add(Inspected file)
    {
        string relay = SpokenPdu.TryRead(file.File, 0, out SpokenPdu? spoken) && spoken.Notified is { } notified
            ? SafeText.Of(notified.Relay.Authority.ToString())
            : NoRelay;
        Row row = new(SafeText.Of(file.File.Name), file.Type, relay, FindingCounts.Of(file.Findings));
        _all += row.Counts;
        if (_files.Count < MostRows)
        {
            _files.Add(row);
        }

        if (_groups.TryGetValue((row.Type, row.Relay), out FindingCounts counts) || _groups.Count < MostGroups)
        {
            _groups[(row.Type, row.Relay)] = counts + row.Counts;
        }
    }

    public void Write(ITextSink sink)
    {
        bool isByFile = _all.Files <= MostRows;
        Row[] rows = isByFile ? [.. _files] : [.. Groups().Take(MostRows)];
        Table table = new Table().Border(sink.Screen is null ? TableBorder.Ascii : TableBorder.Rounded);
        table.AddColumns(isByFile ? "File" : "Files", "Type", "Relay", "Findings");
        foreach (Row row in rows)
        {
            table.AddRow(
                new Text(row.Name),
                new Text(row.Type, new Style(Color.MediumPurple)),
                new Text(row.Relay, new Style(Color.DodgerBlue2)),
                new Text(row.Counts.ToString(), new Style(ColourOf(row.Counts))));
        }

        sink.Write(table);
        int hidden = _all.Files - rows.Sum(r => r.Counts.Files);
        string others = hidden == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {hidden} of other types and relays");
        sink.Write(string.Create(CultureInfo.InvariantCulture, $"{_all.Files} files{others}; findings: {_all}"), TextKind.Heading);
        sink.EndLine();
        sink.Flush();
    }

    private IEnumerable<Row> Groups() => _groups
        .OrderByDescending(group => group.Value.Files)
        .ThenBy(group => group.Key)
        .Select(group => new Row(group.Value.Files.ToString(CultureInfo.InvariantCulture), group.Key.Type, group.Key.Relay, group.Value));

    private static Color ColourOf(FindingCounts counts) =>
        counts.Malformed + counts.Violations > 0 ? Color.Red : counts.IsNone ? Color.Green : Color.DarkOrange;

    private sealed record Row(string Name, string Type, string Relay, FindingCounts Counts);
}
