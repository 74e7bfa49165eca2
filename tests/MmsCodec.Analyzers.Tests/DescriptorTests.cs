using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>Every rule has a page, a help link to it, and a row in the release tracking.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Ids() => [.. AnalyzerRun.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_and_a_link_to_it(string id)
    {
        DiagnosticDescriptor rule = AnalyzerRun.Analyzers.SelectMany(a => a.SupportedDiagnostics).First(d => d.Id == id);
        Assert.EndsWith($"analyzers/docs/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        string page = File.ReadAllText(Path.Combine(Repository.Root, "analyzers", "docs", id + ".md"));
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        string severity = rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning";
        Assert.Contains($"| Default severity | {severity} |", page, StringComparison.Ordinal);
        Assert.Contains($"| Category | {rule.Category} |", page, StringComparison.Ordinal);
        Assert.Contains(id, File.ReadAllText(Path.Combine(Repository.Root, "analyzers", "MmsCodec.Analyzers", "AnalyzerReleases.Unshipped.md")), StringComparison.Ordinal);
    }
}
