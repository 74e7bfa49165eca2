using System.CommandLine;
using MmsCodec.Inspection;
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
            "Shows the octets of files beside what they mean: offset, octets, header, value; pushes, PDUs and parts in layers.")
        {
            files, kind,
        };
        command.SetAction((parsed, cancellation) =>
        {
            OctetsListing listing = new(Sinks.Of(console));
            return FileRun.ForEachAsync(
                parsed.GetRequiredValue(files),
                parsed.GetValue(kind),
                console,
                file => listing.Write($"{SafeText.Of(file.Name)}, {file.Octets.Length} octets", Annotator.Annotate(file)),
                cancellation);
        });
        return command;
    }
}
