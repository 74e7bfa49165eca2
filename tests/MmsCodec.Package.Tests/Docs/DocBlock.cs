using System.Text.RegularExpressions;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Docs;

/// <summary>A block of C# in a page of the docs: a whole file when the block names one, else statements or members.</summary>
/// <param name="Page">The page's path from the root of the repository.</param>
/// <param name="Line">The line of the block's first line.</param>
/// <param name="FileName">The file that the block says it is (<c>```csharp Program.cs</c>); <see langword="null"/> for a fragment.</param>
/// <param name="Lines">The block's lines.</param>
internal sealed partial record DocBlock(string Page, int Line, string? FileName, IReadOnlyList<string> Lines)
{
    /// <summary>A name for a type or folder.</summary>
    public string Name => NoName().Replace(Page, "_") + "_" + Line;

    /// <summary>Whether a fragment is members of a class and not statements.</summary>
    public bool IsMembers => Member().IsMatch(Lines[0]);

    public string Text => string.Join('\n', Lines);

    /// <summary>Where the block says that a rule speaks, by a comment at the end of the line: page, line and rule.</summary>
    public IEnumerable<string> Flagged =>
        from i in Enumerable.Range(0, Lines.Count)
        let rule = Rule().Match(Lines[i])
        where rule.Success
        select $"{Page}({Line + i}): {rule.Groups[1].Value}";

    /// <summary>All blocks of C# in the pages of the repository.</summary>
    public static IReadOnlyList<DocBlock> All() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(page => !Generated().IsMatch(page))
            .Order(StringComparer.Ordinal)
            .SelectMany(Of),
    ];

    private static IEnumerable<DocBlock> Of(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, page));
        for (int i = 0; i < lines.Length; i++)
        {
            Match fence = Fence().Match(lines[i]);
            if (!fence.Success)
            {
                continue;
            }

            string indent = fence.Groups["indent"].Value;
            int end = Array.IndexOf(lines, indent + "```", i + 1);
            string name = fence.Groups["name"].Value;
            yield return new DocBlock(page, i + 2, name.Length == 0 ? null : name, lines[(i + 1)..end]);
            i = end;
        }
    }

    [GeneratedRegex(@"^(?<indent> *)```csharp ?(?<name>[\w.]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"// (MMS\d{4})")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*(\[|public |private |internal |protected )")]
    private static partial Regex Member();

    [GeneratedRegex(@"(^|/)(bin|obj)/")]
    private static partial Regex Generated();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoName();
}
