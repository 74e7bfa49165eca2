using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>The tables of cases: each must be flagged at its marks, with those IDs, and nowhere else.</summary>
public sealed class FlowCaseTests
{
    private static IEnumerable<string> Tables { get; } = Resource.Names("Cases").Select(n => Path.GetFileNameWithoutExtension(n)!).Where(n => n != "heldout").Order();

    public static TheoryData<string, Case> Cases()
    {
        var data = new TheoryData<string, Case>();
        foreach (string table in Tables)
        {
            foreach (Case one in Case.Table(table))
            {
                data.Add(table, one);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task Flags_its_marks_and_nothing_else(string table, Case one)
    {
        Assert.NotEmpty(table);
        Markup markup = Markup.Parse(one.Marked);
        Compilation compilation = TestCompilation.Of(markup.Source);
        AnalyzerRun.AssertCompiles(compilation);
        ImmutableArray<Diagnostic> found = await AnalyzerRun.OnAsync(compilation);
        Assert.DoesNotContain(found, d => d.Id == "AD0001" ? throw new InvalidOperationException(d.ToString()) : false);
        IEnumerable<string> expected = markup.Places.OrderBy(p => p.Span.Start).Select(p => $"{p.Id} at {markup.Source.Substring(p.Span.Start, p.Span.Length)}");
        IEnumerable<string> reported = found
            .Where(d => d.Severity >= DiagnosticSeverity.Warning || markup.Places.Any(p => p.Id == d.Id))
            .Select(d => $"{d.Id} at {markup.Source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}");
        Assert.Equal(expected, reported);
    }

    [Fact]
    public void There_are_at_least_a_hundred_of_each_side()
    {
        List<bool> flagged = Tables.SelectMany(Case.Table).Select(c => Markup.Parse(c.Marked).Places.Count > 0).ToList();
        Assert.True(flagged.Count(f => f) >= 100, $"{flagged.Count(f => f)} flagged");
        Assert.True(flagged.Count(f => !f) >= 100, $"{flagged.Count(f => !f)} silent");
    }
}
