using System.CommandLine;
using MmsCodec.Inspection;
using MmsCodec.Tool.Checking;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms inspect</c>: the octets of files, annotated.</summary>
internal static class InspectCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = FileArguments.Files();
        Option<WireKind?> kind = FileArguments.As();
        Command command = new(
            "inspect",
            "Shows the octets of files beside what they mean: offset, octets, header, value; pushes, PDUs and parts in layers; then what departs from the standard.")
        {
            files, kind,
        };
        command.SetAction((parsed, cancellation) =>
        {
            ITextSink sink = Sinks.Of(console);
            OctetsListing listing = new(sink);
            FindingListing findings = new(sink);
            return FileRun.ForEachAsync(
                parsed.GetRequiredValue(files),
                parsed.GetValue(kind),
                console,
                file =>
                {
                    listing.Write($"{SafeText.Of(file.Name)}, {file.Octets.Length} octets", Annotator.Annotate(file));
                    findings.Write(file);
                },
                cancellation);
        });
        return command;
    }
}
