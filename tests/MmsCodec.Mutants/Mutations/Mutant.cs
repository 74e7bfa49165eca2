using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Mutants.Mutations;

/// <summary>One small fault in one file.</summary>
/// <param name="File">The file, from the repository's folder on, with slashes.</param>
/// <param name="Line">The line of the fault, from 1.</param>
/// <param name="Kind">What kind of fault it is.</param>
/// <param name="Before">The lines that it is in, as one.</param>
/// <param name="After">The same lines with the fault.</param>
/// <param name="Changes">The changes to the file's text.</param>
internal sealed partial record Mutant(string File, int Line, string Kind, string Before, string After, IReadOnlyList<TextChange> Changes)
{
    private const int LongestText = 200;

    /// <summary>Whether compiled code of other assemblies holds what was changed: a constant, a token, a number.</summary>
    public bool IsSeenByOthers { get; init; }

    public bool IsSpec => File.EndsWith(".xml", StringComparison.Ordinal);

    /// <summary>The folder of the runtime or of the specs that it is in.</summary>
    public string Area => string.Join('/', File.Split('/')[..^1].Take(3));

    /// <summary>What stays the same when lines move: it names the mutant in the list of equivalent ones.</summary>
    public string Name => $"{File}: {Before} → {After}";

    /// <summary>A mutant of a text.</summary>
    public static Mutant Of(string file, SourceText text, string kind, params IReadOnlyList<TextChange> changes)
    {
        LinePositionSpan lines = text.Lines.GetLinePositionSpan(TextSpan.FromBounds(changes[0].Span.Start, changes[^1].Span.End));
        TextSpan before = TextSpan.FromBounds(text.Lines[lines.Start.Line].Start, text.Lines[lines.End.Line].End);
        TextSpan after = new(before.Start, before.Length + changes.Sum(change => change.NewText!.Length - change.Span.Length));
        return new Mutant(
            file, lines.Start.Line + 1, kind, OneLine(text.ToString(before)), OneLine(text.WithChanges(changes).ToString(after)), changes);
    }

    public override string ToString() => $"{File}:{Line} {Kind}: {Before} → {After}";

    private static string OneLine(string text)
    {
        string line = string.Join(' ', Doc().Replace(text, "").Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "(nothing)" : line.Length <= LongestText ? line : $"{line[..LongestText]}…";
    }

    [GeneratedRegex(""" (doc|clause)="[^"]*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Doc();
}
