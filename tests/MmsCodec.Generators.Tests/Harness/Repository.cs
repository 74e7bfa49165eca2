namespace MmsCodec.Generators.Tests.Harness;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of MmsCodec.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The specs of the repository, each with its path from <c>specs/</c>.</summary>
    public static IReadOnlyList<SpecFile> ReadSpecs()
    {
        string folder = Path.Combine(Root, "specs");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new SpecFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MmsCodec.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("MmsCodec.sln is in no folder above the test binary.");
    }
}
