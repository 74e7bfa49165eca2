using System.Text;
using System.Text.Json;
using MmsCodec.Tool.Commands;

namespace MmsCodec.Tool.Tests;

/// <summary>One call of the command, in this process: its exit code and what it wrote.</summary>
internal sealed record MmsRun(int ExitCode, byte[] Output, string Error)
{
    public string OutputText => Encoding.UTF8.GetString(Output);

    public static MmsRun Of(params string[] arguments) => WithInput([], arguments);

    public static MmsRun WithInput(byte[] input, params string[] arguments)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        ToolConsole console = new(new MemoryStream(input), output, error, IsOutputTerminal: false, IsErrorTerminal: false);
        int code = MmsCommand.RunAsync(arguments, console).GetAwaiter().GetResult();
        return new(code, output.ToArray(), error.ToString());
    }

    /// <summary>The lines of the output as JSON objects.</summary>
    public IReadOnlyList<JsonElement> Lines() =>
        [.. OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
