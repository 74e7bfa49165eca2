using System.Text;
using MmsCodec.Tool.Inspecting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MmsCodec.Tool.Listing;

/// <summary>A listing in colours, on a terminal.</summary>
internal sealed class ColourSink : ITextSink
{
    private readonly StreamWriter _writer;
    private readonly IAnsiConsole _console;
    private readonly int _width;
    private Paragraph _line = new();

    public ColourSink(ToolConsole console, bool hasColours)
    {
        _writer = new(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _width = console.Width;
        _console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = hasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(_writer),
        });
        _console.Profile.Width = _width;
    }

    public int? Width => _width;

    public IAnsiConsole? Screen => _console;

    public void Write(string text, TextKind kind) => _line.Append(text, StyleOf(kind));

    // Whole lines at once, so that a progress bar below them stays below them. A line that is too long is for the terminal to break.
    public void EndLine()
    {
        _line.Append("\n");
        _console.Profile.Width = int.MaxValue / 2;
        _console.Write(_line);
        _console.Profile.Width = _width;
        _line = new();
    }

    public void Write(IRenderable block) => _console.Write(block);

    public void Flush() => _writer.Flush();

    private static Style? StyleOf(TextKind kind) => kind switch
    {
        TextKind.Heading => new(decoration: Decoration.Bold),
        TextKind.Offset or TextKind.Frame or TextKind.Data => new(Color.Grey),
        TextKind.Octets => new(Color.SteelBlue),
        TextKind.Value or TextKind.Text => new(Color.Green),
        TextKind.Address => new(Color.DarkCyan),
        TextKind.Uri => new(Color.DodgerBlue2),
        TextKind.Token => new(Color.MediumPurple),
        TextKind.Number or TextKind.Version => new(Color.DarkOrange3),
        TextKind.Date => new(Color.Gold3),
        TextKind.MediaType => new(Color.HotPink3),
        TextKind.Fault => new(Color.Red),
        TextKind.Advice => new(Color.DarkOrange),
        _ => null,
    };
}
