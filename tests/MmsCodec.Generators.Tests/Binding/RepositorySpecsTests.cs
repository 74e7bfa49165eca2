using System.Text.RegularExpressions;
using MmsCodec.Generators.Tests.Harness;
using MmsCodec.Generators.Tests.Specs;

namespace MmsCodec.Generators.Tests.Binding;

/// <summary>The specs of the repository are sound.</summary>
public sealed partial class RepositorySpecsTests
{
    [Fact]
    public void Bind_without_a_diagnostic()
    {
        IReadOnlyList<SpecFile> specs = Repository.ReadSpecs();
        Assert.True(specs.Count >= 29, "24 PDUs, headers and values of MMS, and three of WSP");

        Assert.Equal([], GeneratorHarness.Diagnose(specs).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Example_of_the_readme_binds_beside_them()
    {
        string[] blocks = [.. XmlBlock().Matches(SpecFolder.Read("README.md")).Select(block => block.Groups[1].Value)];
        string spec = Assert.Single(blocks, block => block.Contains("<spec ", StringComparison.Ordinal));
        string more = string.Concat(blocks.Where(block => block != spec && !block.Contains("<ItemGroup>", StringComparison.Ordinal)));
        SpecFile example = new("acme.xml", spec.Replace("</spec>", more + "</spec>", StringComparison.Ordinal));

        Assert.Contains("<pdu ", example.Text, StringComparison.Ordinal);
        Assert.Equal([], GeneratorHarness.Diagnose([.. Repository.ReadSpecs(), example]).Select(diagnostic => diagnostic.ToString()));
    }

    [GeneratedRegex("```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex XmlBlock();
}
