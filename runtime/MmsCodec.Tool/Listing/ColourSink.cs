using System.Text;
using Spectre.Console;

namespace MmsCodec.Tool.Listing;

/// <summary>A listing in colours, on a terminal.</summary>
internal sealed class ColourSink : ITextSink
{
    private readonly StreamWriter _writer;
    private readonly IAnsiConsole _console;

    public ColourSink(Stream output)
    {
        _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Detect, Out = new AnsiConsoleOutput(_writer) });

        // The terminal breaks lines; Spectre would do it at a width that it guesses.
        _console.Profile.Width = int.MaxValue / 2;
    }

    public void Write(string text, TextKind kind) => _console.Markup(StyleOf(kind) is string style ? $"[{style}]{Markup.Escape(text)}[/]" : Markup.Escape(text));

    public void EndLine() => _console.WriteLine();

    public void Flush() => _writer.Flush();

    private static string? StyleOf(TextKind kind) => kind switch
    {
        TextKind.Heading => "bold",
        TextKind.Offset => "grey",
        TextKind.Octets => "blue",
        TextKind.Name => "aqua",
        TextKind.Value => "green",
        TextKind.Fault => "red",
        _ => null,
    };
}
