using MmsCodec.Generators.Tests.Specs;

namespace MmsCodec.Generators.Tests.Harness;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of MmsCodec.sln.</summary>
    public static string Root { get; } = Path.GetDirectoryName(SpecFolder.Path)!;

    /// <summary>The folder of this test project.</summary>
    public static string TestFolder { get; } = Path.Combine(Root, "tests", "MmsCodec.Generators.Tests");

    /// <summary>The specs of the repository, each with its path from <c>specs/</c>.</summary>
    public static IReadOnlyList<SpecFile> ReadSpecs() => [.. SpecFolder.Specs.Select(name => new SpecFile(name, SpecFolder.Read(name)))];
}
