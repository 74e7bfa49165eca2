using System.CommandLine;
using MmsCodec.Inspection;
using MmsCodec.Tool.Checking;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Listing;
using MmsCodec.Tool.Sarif;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms check</c>: what in files departs from the standard.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = FileArguments.Files();
        Option<WireKind?> kind = FileArguments.As();
        Option<bool> noColor = FileArguments.NoColor();
        Option<string?> sarif = new("--sarif")
        {
            Description = "Write the findings to OUT as SARIF 2.1.0, for code scanning; - is standard output, which then has nothing else.",
            HelpName = "OUT",
        };
        Command command = new(
            "check",
            """
            Holds files against the standard and lists what departs from it: FILE:OFFSET: SEVERITY KIND: what and by which clause; below,
            what a fix would be. A violation is what the standard forbids, an advice what it recommends otherwise. Exit code 1 when there
            is any.
            """)
        {
            files, kind, sarif, noColor,
        };
        command.SetAction((parsed, cancellation) => OutputFile.WriteAsync(parsed.GetValue(sarif), console, async output =>
        {
            using SarifReport? report = output is null ? null : new(output);
            bool isListed = parsed.GetValue(sarif) != InputFiles.StandardInput;
            ITextSink sink = Sinks.Of(console, hasColours: !parsed.GetValue(noColor));
            FindingReport listing = new(isListed ? sink : Sinks.None);
            int code = await FileRun.ForEachAsync(
                parsed.GetRequiredValue(files),
                parsed.GetValue(kind),
                console,
                isListed ? sink.Screen : null,
                file =>
                {
                    IReadOnlyList<InspectedFinding> findings = InspectedFinding.AllOf(file, Annotator.Annotate(file));
                    listing.Write(file.Name, findings);
                    report?.Write(file.Name, findings);
                },
                cancellation);
            listing.WriteSummary();
            return Math.Max(code, listing.HasFindings ? ExitCode.Malformed : ExitCode.Good);
        }));
        return command;
    }
}
