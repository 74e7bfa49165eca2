using System.Reflection;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Specs;

/// <summary>Holds the table of mistakes in specs/README.md, where the help links lead, against the descriptors.</summary>
public sealed class SpecMistakesTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "specs", "README.md"));

    /// <summary>Every descriptor, by its ID.</summary>
    public static TheoryData<string> Ids => [.. Descriptors().Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_explains_each_mistake_where_its_help_link_leads(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors().Single(d => d.Id == id);
        Assert.EndsWith("#" + id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"| <a id=\"{id.ToLowerInvariant()}\"></a>{id} | {descriptor.Title} | ", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_explains_no_other_mistake() =>
        Assert.Equal(Descriptors().Count(), Readme.Split('\n').Count(line => line.StartsWith("| <a id=\"mms", StringComparison.Ordinal)));

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(SpecDescriptors)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>();
}
