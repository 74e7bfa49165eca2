using System.IO.Compression;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Entries;

/// <summary>What is in each package is a list that was reviewed, <c>PACKAGE.entries.txt</c>; <c>MMS_SNAPSHOT=update</c> accepts another.</summary>
public sealed class EntriesTests(PackedPackages packages)
{
    [Theory]
    [InlineData("MmsCodec")]
    [InlineData("MmsCodec.Client")]
    [InlineData("MmsCodec.Relay")]
    [InlineData("MmsCodec.Templates")]
    [InlineData("MmsCodec.Tool")]
    public void Are_what_was_reviewed(string package)
    {
        string reviewedPath = Path.Combine(Repository.Root, "tests", "MmsCodec.Package.Tests", "Entries", $"{package}.entries.txt");
        string[] entries = [.. Entries(package, "nupkg"), .. package == "MmsCodec.Templates" ? [] : Entries(package, "snupkg")];
        if (Environment.GetEnvironmentVariable("MMS_SNAPSHOT") == "update")
        {
            File.WriteAllLines(reviewedPath, entries);
        }

        Assert.Equal(File.ReadAllLines(reviewedPath), entries);
    }

    [Fact]
    public void No_compiler_is_inside_and_the_codec_depends_on_nothing()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(packages.Feed, $"MmsCodec.{PackedPackages.Version}.nupkg"));
        Assert.DoesNotContain(package.Entries, e => e.FullName.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        using StreamReader nuspec = new(package.GetEntry("MmsCodec.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    // The names that change with each packing (the core properties) are the package format's, not ours.
    private IEnumerable<string> Entries(string package, string kind)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(packages.Feed, $"{package}.{PackedPackages.Version}.{kind}"));
        return
        [
            .. archive.Entries.Select(e => e.FullName)
                .Where(e => !e.StartsWith("_rels/", StringComparison.Ordinal) && !e.StartsWith("package/", StringComparison.Ordinal))
                .Where(e => e != "[Content_Types].xml")
                .Select(e => $"{kind}: {e}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
