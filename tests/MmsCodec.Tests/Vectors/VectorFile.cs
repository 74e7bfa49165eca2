namespace MmsCodec.Tests.Vectors;

/// <summary>The vectors, grouped by suite, target, operation and function.</summary>
internal static class VectorFile
{
    public const string Name = "wsp-mms.jsonl";

    private static readonly Lazy<ILookup<string, Vector>> Groups = new(Read);

    public static bool Exists => Path is not null;

    public static IEnumerable<string> Keys => Groups.Value.Select(group => group.Key).Order(StringComparer.Ordinal);

    public static IEnumerable<Vector> All => Groups.Value.SelectMany(group => group);

    private static string? Path =>
        SharedFolder.Find("MMS_VECTORS", "vectors") is string folder && File.Exists(System.IO.Path.Combine(folder, Name))
            ? System.IO.Path.Combine(folder, Name)
            : null;

    public static IEnumerable<Vector> Of(string key) => Groups.Value[key];

    private static ILookup<string, Vector> Read()
    {
        IEnumerable<string> lines = Path is string path ? File.ReadLines(path) : [];
        return lines.Select((text, index) => Vector.Parse(index + 1, text)).ToLookup(vector => vector.Key);
    }
}
