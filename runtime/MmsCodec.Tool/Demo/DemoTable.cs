using Spectre.Console;

namespace MmsCodec.Tool.Demo;

/// <summary>Shows a report.</summary>
internal static class DemoTable
{
    public static void Show(IAnsiConsole screen, DemoReport report)
    {
        Table table = new Table()
            .Border(screen.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Ascii)
            .AddColumns("Relay", "Received", "Status", "Transaction", "Verdict");
        foreach (DemoRow row in report.Rows)
        {
            table.AddRow(
                new Text(row.Relay),
                new Text(row.What),
                new Text(row.Status?.ToString() ?? "-"),
                new Text(row.TransactionId ?? "-"),
                VerdictOf(row));
        }

        screen.WriteLine();
        screen.Write(table);
        screen.WriteLine(report.IsAsItShouldBe
            ? "Every relay got its own acknowledgement and no other's."
            : "An acknowledgement went to the wrong relay, or to none.");
    }

    private static Text VerdictOf(DemoRow row) => row.Verdict switch
    {
        DemoVerdict.Own => new Text("own", Color.Green),
        DemoVerdict.Foreign => new Text("foreign", Color.Red),
        _ => new Text("missing", Color.Red),
    };
}
