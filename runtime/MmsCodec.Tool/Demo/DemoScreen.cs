using Spectre.Console;

namespace MmsCodec.Tool.Demo;

/// <summary>Where the demo shows what happens: a terminal with its colours and prompts, or plain lines that are never broken.</summary>
internal static class DemoScreen
{
    // Wider than any line of the demo.
    private const int PipeWidth = 160;

    public static IAnsiConsole Of(ToolConsole console, TextWriter output)
    {
        if (console.IsOutputTerminal)
        {
            IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings());
            terminal.Profile.Capabilities.Interactive &= !Console.IsInputRedirected;
            return terminal;
        }

        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        plain.Profile.Width = PipeWidth;
        return plain;
    }
}
