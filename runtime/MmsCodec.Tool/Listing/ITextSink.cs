using MmsCodec.Tool.Inspecting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MmsCodec.Tool.Listing;

/// <summary>Where a listing goes, piece by piece. Pieces are safe to show: see <see cref="SafeText"/>.</summary>
internal interface ITextSink
{
    /// <summary>Columns that a line may take; null when lines are never broken.</summary>
    int? Width { get; }

    /// <summary>The terminal that shows the listing; null in a pipe.</summary>
    IAnsiConsole? Screen { get; }

    void Write(string text, TextKind kind);

    void EndLine();

    /// <summary>Writes a table, a tree or the like.</summary>
    void Write(IRenderable block);

    void Flush();
}
