// Adds up what coverlet counted in the folders given, and prints for each folder and file of the codec how many of its branches were taken,
// and which were not. Run by coverage.sh.
using System.Globalization;
using System.Text.Json;

Dictionary<(string File, int Line, int Offset, int End, int Path, uint Ordinal, string Method), long> branches = [];
Dictionary<(string File, int Line), long> lines = [];
foreach (string report in args.SelectMany(folder => Directory.EnumerateFiles(folder, "coverage.json", SearchOption.AllDirectories)))
{
    using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
    foreach (JsonProperty file in document.RootElement.EnumerateObject().SelectMany(module => module.Value.EnumerateObject()))
    {
        foreach (JsonProperty method in file.Value.EnumerateObject().SelectMany(type => type.Value.EnumerateObject()))
        {
            foreach (JsonProperty line in method.Value.GetProperty("Lines").EnumerateObject())
            {
                Add(lines, (file.Name, int.Parse(line.Name, CultureInfo.InvariantCulture)), line.Value.GetInt64());
            }

            foreach (JsonElement branch in method.Value.GetProperty("Branches").EnumerateArray())
            {
                int Number(string name) => branch.GetProperty(name).GetInt32();
                Add(
                    branches,
                    (file.Name, Number("Line"), Number("Offset"), Number("EndOffset"), Number("Path"), branch.GetProperty("Ordinal").GetUInt32(), method.Name),
                    branch.GetProperty("Hits").GetInt64());
            }
        }
    }
}

Console.WriteLine("branches  folder or file: lines whose branches were not all taken");
foreach (var folder in branches.GroupBy(b => FolderOf(b.Key.File)).OrderBy(g => g.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"{Rate(folder),8}  {folder.Key}");
    foreach (var file in folder.GroupBy(b => b.Key.File).Where(f => f.Any(b => b.Value == 0)).OrderBy(f => f.Key, StringComparer.Ordinal))
    {
        IEnumerable<int> missed = file.Where(b => b.Value == 0).Select(b => b.Key.Line).Distinct().Order();
        Console.WriteLine($"{Rate(file),8}    {Path.GetFileName(file.Key)}: {string.Join(", ", missed)}");
    }
}

Console.WriteLine();
Print("written", file => !IsGenerated(file));
Print("generated", IsGenerated);
Print("all", _ => true);

void Print(string what, Func<string, bool> isMeant) => Console.WriteLine(
    $"{what}: {Rate(branches.Where(b => isMeant(b.Key.File)))} of {branches.Count(b => isMeant(b.Key.File))} branches, "
    + $"{Rate(lines.Where(l => isMeant(l.Key.File)))} of {lines.Count(l => isMeant(l.Key.File))} lines");

static void Add<TKey>(Dictionary<TKey, long> counts, TKey key, long hits)
    where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + hits;

static string Rate<TKey>(IEnumerable<KeyValuePair<TKey, long>> counts) =>
    string.Create(CultureInfo.InvariantCulture, $"{100.0 * counts.Count(c => c.Value > 0) / Math.Max(1, counts.Count()):F1} %");

static bool IsGenerated(string file) => file.EndsWith(".g.cs", StringComparison.Ordinal);

static string FolderOf(string file)
{
    const string Runtime = "runtime/";
    string path = file.Replace('\\', '/');
    int start = path.IndexOf(Runtime, StringComparison.Ordinal);
    string inside = start < 0 ? path : path[(path.IndexOf('/', start + Runtime.Length) + 1)..];
    int end = inside.IndexOf('/');
    return IsGenerated(file) ? "generated from specs" : end < 0 ? "." : inside[..end];
}
