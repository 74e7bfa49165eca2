using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using Spectre.Console;

namespace MmsCodec.Tool.Commands;

/// <summary>Goes through files: decodes each, hands it on, reports what cannot be decoded, shows how far it is.</summary>
internal static class FileRun
{
    // Below this a run is over before a bar could be read.
    private const int ManyFiles = 20;

    /// <summary>Whether so many files take long enough to say how far it is.</summary>
    public static bool IsLong(IReadOnlyList<string> files) => files.Count >= ManyFiles;

    /// <summary>The exit code: the worst of the files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="kind">What they hold, when it was said.</param>
    /// <param name="console">The process's console.</param>
    /// <param name="screen">The terminal that standard output is shown on, when the bar may stand below what is written there.</param>
    /// <param name="show">What is done with each.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static async Task<int> ForEachAsync(
        IReadOnlyList<string> files,
        WireKind? kind,
        ToolConsole console,
        IAnsiConsole? screen,
        Action<DecodedFile> show,
        CancellationToken cancellation)
    {
        IAnsiConsole? bar = !IsLong(files) ? null
            : console.IsOutputTerminal ? screen
            : console.IsErrorTerminal ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(console.Error) })
            : null;
        if (bar is null)
        {
            return await ForEachAsync(files, kind, console, show, () => { }, cancellation);
        }

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
