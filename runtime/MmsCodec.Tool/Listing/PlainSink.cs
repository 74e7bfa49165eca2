using System.Text;
using MmsCodec.Tool.Inspecting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MmsCodec.Tool.Listing;

/// <summary>A listing in plain text, as in a pipe.</summary>
internal sealed class PlainSink : ITextSink
{
    // Wider than any line of a table.
    private const int BlockWidth = 400;

    private readonly StreamWriter _writer;
    private readonly Lazy<IAnsiConsole> _blocks;

    public PlainSink(Stream output)
    {
        _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _blocks = new(() =>
        {
            IAnsiConsole console = AnsiConsole.Create(new()
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(_writer),
            });
            console.Profile.Width = BlockWidth;
            return console;
        });
    }

    public int? Width => null;

    public IAnsiConsole? Screen => null;

    public void Write(string text, TextKind kind) => _writer.Write(text);

    public void EndLine() => _writer.WriteLine();

    public void Write(IRenderable block) => _blocks.Value.Write(block);

    public void Flush() => _writer.Flush();
}
