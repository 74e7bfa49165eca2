using System.CommandLine;
using System.CommandLine.Invocation;

namespace MmsCodec.Tool.Commands;

/// <summary>The <c>mms</c> command: one class per subcommand.</summary>
internal static class MmsCommand
{
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console)
    {
        RootCommand root = new(
            """
            Reads, writes and explains MMS PDUs (OMA MMS Encapsulation 1.3) and the WSP pushes that carry them.

            Exit codes: 0 all is well; 1 the input is malformed, told on standard error with file and offset; 2 wrong usage.
            """)
        {
            DecodeCommand.Create(console),
            EncodeCommand.Create(console),
            InspectCommand.Create(console),
            CheckCommand.Create(console),
            TableCommand.Create(console),
            SendCommand.Create(console),
            ReceiveCommand.Create(console),
            RelayCommand.Create(console),
            DemoCommand.Create(console),
        };

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction action)
        {
            action.ShowHelp = false;
            action.ShowTypoCorrections = false;
        }

        InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(2) };
        using StreamWriter output = new(console.Output, leaveOpen: true);
        configuration.Output = output;
        configuration.Error = console.Error;
        try
        {
            int code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }
}
