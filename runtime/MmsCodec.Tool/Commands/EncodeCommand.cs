using System.CommandLine;
using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Json;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms encode</c>: the JSON of one file to its octets.</summary>
internal static class EncodeCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("FILE")
        {
            Description = "JSON as 'mms decode --json --data base64' writes it, one object; - is standard input.",
        };
        FileArguments.RefuseUnknownOptions(file);
        Option<string?> target = new("--output", "-o")
        {
            Description = "The file to write; standard output when not given.",
            HelpName = "FILE",
        };
        Command command = new(
            "encode",
            "Builds a PDU, WSP push or SMS from JSON: headers, parameters and parts in the order given, from their values, not from 'valueHex'.")
        {
            file, target,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(target), console, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? target, ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            ReadOnlyMemory<byte> text = await InputFiles.ReadAsync(file, console, cancellation);
            ReadOnlyMemory<byte> octets = DocumentParser.Encode(text);
            await WriteAsync(target, octets, console, cancellation);
            return ExitCode.Good;
        }
        catch (InputException fault)
        {
            return await FailAsync(console, $"{fault.File}: {fault.Message}", ExitCode.Usage);
        }
        catch (JsonException fault)
        {
            return await FailAsync(console, $"{file}: {fault.Message}", ExitCode.Malformed);
        }
        catch (JsonInputException fault)
        {
            return await FailAsync(console, At(file, fault.Path, fault.Message), ExitCode.Malformed);
        }
        catch (ValueSyntaxException fault)
        {
            return await FailAsync(console, At(file, fault.Path, fault.Message), ExitCode.Malformed);
        }
    }

    private static async Task WriteAsync(string? target, ReadOnlyMemory<byte> octets, ToolConsole console, CancellationToken cancellation)
    {
        if (target is null)
        {
            await console.Output.WriteAsync(octets, cancellation);
            return;
        }

        try
        {
            await File.WriteAllBytesAsync(target, octets, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(target, fault.Message);
        }
    }

    private static string At(string file, string path, string message) => path.Length == 0 ? $"{file}: {message}" : $"{file}: {path}: {message}";

    private static async Task<int> FailAsync(ToolConsole console, string message, int code)
    {
        await console.Error.WriteLineAsync(message);
        return code;
    }
}
