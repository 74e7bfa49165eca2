namespace MmsCodec.Mutants.Sources;

/// <summary>The repository that this was built in.</summary>
internal static class Repository
{
    /// <summary>The folder of MmsCodec.sln.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MmsCodec.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No MmsCodec.sln above {AppContext.BaseDirectory}.");
    }
}
