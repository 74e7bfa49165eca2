using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using Spectre.Console;

namespace MmsCodec.Tool.Commands;

/// <summary>Goes through files: decodes each, hands it on, reports what cannot be decoded, shows how far it is.</summary>
internal static class FileRun
{
    // Below this a run is over before a bar could be read.
    private const int ManyFiles = 20;

    /// <summary>The exit code: the worst of the files.</summary>
    public static async Task<int> ForEachAsync(
        IReadOnlyList<string> files,
        WireKind? kind,
        ToolConsole console,
        Action<DecodedFile> show,
        CancellationToken cancellation)
    {
        if (files.Count < ManyFiles || !console.IsErrorTerminal || console.IsOutputTerminal)
        {
            return await ForEachAsync(files, kind, console, show, () => { }, cancellation);
        }

        IAnsiConsole bar = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(console.Error) });
        return await bar.Progress().StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("decoding", maxValue: files.Count);
            return await ForEachAsync(files, kind, console, show, () => task.Increment(1), cancellation);
        });
    }

    private static async Task<int> ForEachAsync(
        IReadOnlyList<string> files,
        WireKind? kind,
        ToolConsole console,
        Action<DecodedFile> show,
        Action done,
        CancellationToken cancellation)
    {
        int code = ExitCode.Good;
        foreach (string file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            code = Math.Max(code, await DecodeAsync(file, kind, console, show, cancellation));
            done();
        }

        return code;
    }

    private static async Task<int> DecodeAsync(string file, WireKind? kind, ToolConsole console, Action<DecodedFile> show, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> octets;
        try
        {
            octets = await InputFiles.ReadAsync(file, console, cancellation);
        }
        catch (InputException fault)
        {
            await console.Error.WriteLineAsync($"{fault.File}: {fault.Message}");
            return ExitCode.Usage;
        }

        DecodedFile decoded = DecodedFile.Decode(file, octets, kind);
        show(decoded);
        if (decoded.Error is not FileError error)
        {
            return ExitCode.Good;
        }

        await console.Error.WriteLineAsync($"{file}: {error.Message} at byte {error.Offset}");
        return ExitCode.Malformed;
    }
}
