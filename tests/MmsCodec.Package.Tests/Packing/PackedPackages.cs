using MmsCodec.Package.Tests.Packing;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace MmsCodec.Package.Tests.Packing;

/// <summary>
/// The packages, made from a copy of the sources in a folder outside the repository, and a private folder feed that holds them.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>The version that a release would have, so that commands in the docs need not name it.</summary>
    public const string Version = "0.1.0";

    private readonly string _root = Directory.CreateTempSubdirectory("mms-packages-").FullName;

    /// <summary>The folder feed.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>A package cache that was empty when the tests began; the consumers share it.</summary>
    public string Cache => Path.Combine(_root, "cache");

    /// <summary>The folder of the sources that the packages were made from, with what was built.</summary>
    public string Sources => Path.Combine(_root, "sources");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Repository.CopyTo(Sources);
        (await BuildAsync(Sources, "pack", "-o", Feed)).Succeeded();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new folder for a consumer, outside the repository.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, "consumers", name)).FullName;

    /// <summary>Builds sources as the packages were built, with what the machine's feeds have.</summary>
    internal static Task<Dotnet> BuildAsync(string folder, string command, params string[] more) => Dotnet.RunAsync(
        folder,
        MachineCache,
        [command, "packages.slnf", "-c", "Release", "-v", "quiet", $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", .. more]);

    /// <summary>The machine's package cache, which holds what our packages depend on.</summary>
    internal static string MachineCache { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } path
            ? path
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
