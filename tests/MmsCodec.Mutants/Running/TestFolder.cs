namespace MmsCodec.Mutants.Running;

/// <summary>A copy of a built test project whose assemblies may be replaced. It lies in the repository, as the tests expect.</summary>
internal sealed class TestFolder
{
    private readonly string _built;
    private readonly string _path;
    private readonly HashSet<string> _replaced = [];

    public TestFolder(string root, string project, int worker)
    {
        Project = project;
        _built = Path.Combine(root, "tests", project, "bin", "Release", "net10.0");
        _path = Path.Combine(AppContext.BaseDirectory, "work", $"{worker}", project);
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }

        CopyFolder(_built, _path);
    }

    public string Project { get; }

    public string TestAssembly => PathOf($"{Project}.dll");

    public string PathOf(string file) => Path.Combine(_path, file);

    /// <summary>Puts assemblies in the place of those that were built; what an earlier call put there goes.</summary>
    public void Replace(IReadOnlyDictionary<string, byte[]> assemblies)
    {
        foreach (string file in _replaced)
        {
            File.Copy(Path.Combine(_built, file), PathOf(file), overwrite: true);
        }

        _replaced.Clear();
        foreach ((string file, byte[] image) in assemblies)
        {
            if (File.Exists(PathOf(file)))
            {
                File.WriteAllBytes(PathOf(file), image);
                _replaced.Add(file);
            }
        }
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        // Not the browser's driver, which is large.
        foreach (string folder in Directory.EnumerateDirectories(from).Where(f => Path.GetFileName(f) != ".playwright"))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
