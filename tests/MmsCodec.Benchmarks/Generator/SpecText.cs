using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Benchmarks.Generator;

/// <summary>A spec of the repository.</summary>
internal sealed class SpecText(string path, string text) : AdditionalText
{
    private readonly SourceText _source = SourceText.From(text);

    public override string Path { get; } = path;

    public static SpecText[] ReadAll()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "MmsCodec.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the benchmarks holds MmsCodec.sln.");
        IEnumerable<string> files = Directory.EnumerateFiles(System.IO.Path.Combine(root, "specs"), "*.xml", SearchOption.AllDirectories);
        return [.. files.Select(file => new SpecText(file, File.ReadAllText(file)))];
    }

    public SpecText With(string old, string replacement) => _source.ToString().Contains(old, StringComparison.Ordinal)
        ? new(Path, _source.ToString().Replace(old, replacement, StringComparison.Ordinal))
        : throw new ArgumentException($"{Path} does not have {old}.", nameof(old));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
}
