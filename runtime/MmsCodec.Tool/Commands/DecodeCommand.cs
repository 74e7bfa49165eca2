using System.CommandLine;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Json;
using MmsCodec.Tool.Listing;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms decode</c>: files to JSON Lines, or to a listing.</summary>
internal static class DecodeCommand
{
    private const string Base64 = "base64";

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = FileArguments.Files();
        Option<WireKind?> kind = FileArguments.As();
        Option<bool> json = new("--json")
        {
            Description = "Write one JSON object per file and line, in the order given. A malformed file still gives its line, with 'error'.",
        };
        Option<string?> data = new("--data")
        {
            Description = "With --json: add each part's data as 'data', so that 'mms encode' gives the file back.",
            HelpName = Base64,
        };
        data.AcceptOnlyFromAmong(Base64);
        Command command = new("decode", "Decodes files: PDUs, WSP pushes, SMS, and what lies in them.")
        {
            files, json, data, kind,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(data) is not null && result.GetResult(json) is null)
            {
                result.AddError("--data goes with --json.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            Action<DecodedFile> show = parsed.GetValue(json)
                ? WriteJson(console, withData: parsed.GetValue(data) is not null)
                : new DocumentListing(Sinks.Of(console)).Write;
            return await FileRun.ForEachAsync(parsed.GetRequiredValue(files), parsed.GetValue(kind), console, screen: null, show, cancellation);
        });
        return command;
    }

    private static Action<DecodedFile> WriteJson(ToolConsole console, bool withData)
    {
        BufferedStream output = new(console.Output, 1 << 16);
        return file =>
        {
            DocumentJson.WriteLine(output, file, withData);
            output.Flush();
        };
    }
}
