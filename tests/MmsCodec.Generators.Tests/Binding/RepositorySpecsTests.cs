using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Binding;

/// <summary>The specs of the repository are sound.</summary>
public sealed class RepositorySpecsTests
{
    [Fact]
    public void Bind_without_a_diagnostic()
    {
        IReadOnlyList<SpecFile> specs = Repository.ReadSpecs();
        Assert.True(specs.Count >= 29, "24 PDUs, headers and values of MMS, and three of WSP");

        Assert.Equal([], GeneratorHarness.Diagnose(specs).Select(diagnostic => diagnostic.ToString()));
    }
}
