using Microsoft.CodeAnalysis.Text;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Diagnostics;

/// <summary>
/// A spec with one mistake, from the folder <c>Broken</c>: a comment on its first line is the message, <c>[|</c> and
/// <c>|]</c> lie around its place.
/// </summary>
internal sealed class BrokenSpec
{
    private const string Open = "[|";
    private const string Close = "|]";

    private BrokenSpec(string id, string text)
    {
        Id = id;
        string firstLine = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        Message = firstLine["<!-- ".Length..^" -->".Length];
        int start = text.IndexOf(Open, StringComparison.Ordinal);
        text = text.Remove(start, Open.Length);
        int end = text.IndexOf(Close, StringComparison.Ordinal);
        text = text.Remove(end, Close.Length);
        Span = LineSpanOf(text, start, end);
        File = new SpecFile("broken.xml", text);
    }

    public static string Folder { get; } = Path.Combine(Repository.TestFolder, "Diagnostics", "Broken");

    public string Id { get; }

    public string Message { get; }

    /// <summary>Where the mistake is, from 0.</summary>
    public LinePositionSpan Span { get; }

    public SpecFile File { get; }

    public static BrokenSpec Read(string id) => new(id, System.IO.File.ReadAllText(Path.Combine(Folder, id + ".xml")));

    /// <summary>The sound spec that the broken ones refer to.</summary>
    public static SpecFile ReadBase() => new("base.xml", System.IO.File.ReadAllText(Path.Combine(Folder, "base.xml")));

    private static LinePositionSpan LineSpanOf(string text, int start, int end) =>
        SourceText.From(text).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
}
