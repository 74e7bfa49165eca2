using System.Security.Cryptography;

namespace MmsCodec.Package.Tests.Packing;

/// <summary>The same sources give the same octets, wherever they lie.</summary>
public sealed class DeterminismTests(PackedPackages packages)
{
    [Theory]
    [InlineData("runtime/MmsCodec/bin/Release/net10.0/MmsCodec.dll")]
    [InlineData("runtime/MmsCodec/bin/Release/net10.0/MmsCodec.pdb")]
    [InlineData("runtime/MmsCodec/bin/Release/net10.0/MmsCodec.xml")]
    [InlineData("runtime/MmsCodec.Client/bin/Release/net10.0/MmsCodec.Client.dll")]
    [InlineData("runtime/MmsCodec.Relay/bin/Release/net10.0/MmsCodec.Relay.dll")]
    [InlineData("runtime/MmsCodec.Tool/bin/Release/net10.0/mms.dll")]
    [InlineData("generators/MmsCodec.Generators/bin/Release/netstandard2.0/MmsCodec.Generators.dll")]
    [InlineData("analyzers/MmsCodec.Analyzers/bin/Release/netstandard2.0/MmsCodec.Analyzers.dll")]
    [InlineData("analyzers/MmsCodec.CodeFixes/bin/Release/netstandard2.0/MmsCodec.CodeFixes.dll")]
    public void Two_builds_from_two_folders_are_the_same(string file) =>
        Assert.Equal(Hash(packages.First, file), Hash(packages.Second, file));

    private static string Hash(string folder, string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
}
