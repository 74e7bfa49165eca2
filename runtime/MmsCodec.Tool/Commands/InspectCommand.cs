using System.CommandLine;
using System.CommandLine.Parsing;
using MmsCodec.Inspection;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Listing;
using MmsCodec.Tool.Serving;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms inspect</c>: the octets of files and what they mean: on the terminal, as a page, or live.</summary>
internal static class InspectCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = FileArguments.Files();
        files.Arity = ArgumentArity.ZeroOrMore;
        Option<WireKind?> kind = FileArguments.As();
        Option<bool> noColor = FileArguments.NoColor();
        Option<string?> html = new("--html")
        {
            Description = "Write one page to OUT that shows all of it in a browser, without a network: octets and meaning linked, parts, slides, the conversation.",
            HelpName = "OUT",
        };
        Option<string[]> relays = RelayOption.Create();
        Option<bool> serve = new("--serve")
        {
            Description = "Show a page on this machine's loopback that decodes what is dropped, pasted or edited there. Ctrl+C ends it.",
        };
        Option<int> port = new("--port")
        {
            Description = "With --serve: the TCP port; a free one when not given.",
            HelpName = "PORT",
        };
        Command command = new(
            "inspect",
            """
            Shows the octets of files beside what they mean: offset, octets, header, value; pushes, PDUs and parts in layers; below each
            header what departs from the standard; the parts as a tree; of many files a table.
            """)
        {
            files, kind, html, relays, serve, port, noColor,
        };
        command.Validators.Add(result => Validate(result, files, html, relays, serve, port));
        command.SetAction((parsed, cancellation) =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            WireKind? stated = parsed.GetValue(kind);
            return parsed.GetValue(serve) ? LiveView.RunAsync(parsed.GetValue(port), console, cancellation)
                : parsed.GetValue(html) is string output ? PageRun.RunAsync(output, names, stated, parsed.GetValue(relays) ?? [], console, cancellation)
                : ListAsync(names, stated, console, Sinks.Of(console, hasColours: !parsed.GetValue(noColor)), cancellation);
        });
        return command;
    }

    private static void Validate(
        CommandResult result,
        Argument<string[]> files,
        Option<string?> html,
        Option<string[]> relays,
        Option<bool> serve,
        Option<int> port)
    {
        bool isLive = result.GetValue(serve);
        bool hasFiles = result.GetResult(files) is { Tokens.Count: > 0 };
        bool hasPage = result.GetResult(html) is not null;
        if (isLive && (hasFiles || hasPage))
        {
            result.AddError("--serve takes no files and no --html: drop files on its page.");
        }
        else if (!isLive && !hasFiles)
        {
            result.AddError("Required argument missing: FILE, or --serve.");
        }

        if (result.GetResult(port) is not null && (!isLive || result.GetValue(port) is < 0 or > 65535))
        {
            result.AddError("--port takes 0 to 65535, with --serve.");
        }

        if (result.GetResult(relays) is not null && !hasPage)
        {
            result.AddError("--relay goes with --html.");
        }
    }

    private static async Task<int> ListAsync(string[] names, WireKind? kind, ToolConsole console, ITextSink sink, CancellationToken cancellation)
    {
        // Nobody reads the octets of so many files on a terminal; in a pipe somebody looks for something in them.
        bool isListed = sink.Screen is null || !FileRun.IsLong(names);
        OctetsListing listing = new(sink);
        FileSummary summary = new();
        int code = await FileRun.ForEachAsync(
            names,
            kind,
            console,
            isListed ? null : sink.Screen,
            file =>
            {
                Inspected inspected = Inspected.Of(file);
                summary.Add(inspected);
                if (isListed)
                {
                    listing.Write(inspected);
                    PartTree.Write(sink, inspected.Parts);
                }
            },
            cancellation);
        if (names.Length > 1)
        {
            summary.Write(sink);
        }

        return code;
    }
}
