using System.CommandLine;
using MmsCodec.Inspection;
using MmsCodec.Tool.Checking;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms check</c>: what in files departs from the standard.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = FileArguments.Files();
        Option<WireKind?> kind = FileArguments.As();
        Command command = new(
            "check",
            """
            Holds files against the standard and lists what departs from it: FILE:OFFSET: SEVERITY KIND: what and by which clause. A
            violation is what the standard forbids, an advice what it recommends otherwise. Exit code 1 when there is any.
            """)
        {
            files, kind,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            FindingReport report = new(Sinks.Of(console));
            int code = await FileRun.ForEachAsync(parsed.GetRequiredValue(files), parsed.GetValue(kind), console, report.Write, cancellation);
            report.WriteSummary();
            return Math.Max(code, report.HasFindings ? ExitCode.Malformed : ExitCode.Good);
        });
        return command;
    }
}
