using System.Security.Cryptography;

namespace MmsCodec.Package.Tests.Packing;

/// <summary>The same sources give the same octets, wherever they lie.</summary>
public sealed class DeterminismTests(PackedPackages packages)
{
    private static readonly string[] Files =
    [
        "runtime/MmsCodec/bin/Release/net10.0/MmsCodec.dll",
        "runtime/MmsCodec/bin/Release/net10.0/MmsCodec.pdb",
        "runtime/MmsCodec/bin/Release/net10.0/MmsCodec.xml",
        "runtime/MmsCodec.Client/bin/Release/net10.0/MmsCodec.Client.dll",
        "runtime/MmsCodec.Relay/bin/Release/net10.0/MmsCodec.Relay.dll",
        "runtime/MmsCodec.Tool/bin/Release/net10.0/mms.dll",
        "generators/MmsCodec.Generators/bin/Release/netstandard2.0/MmsCodec.Generators.dll",
        "analyzers/MmsCodec.Analyzers/bin/Release/netstandard2.0/MmsCodec.Analyzers.dll",
        "analyzers/MmsCodec.CodeFixes/bin/Release/netstandard2.0/MmsCodec.CodeFixes.dll",
    ];

    [Fact]
    public async Task Two_builds_from_two_folders_are_the_same()
    {
        string elsewhere = packages.NewFolder("a/longer/way/to/the/sources");
        Repository.CopyTo(elsewhere);
        (await PackedPackages.BuildAsync(elsewhere, "build")).Succeeded();

        Assert.All(Files, file => Assert.Equal(Hash(packages.Sources, file), Hash(elsewhere, file)));
    }

    private static string Hash(string folder, string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
}
