using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>
/// The table that was written before the analysis was tuned. The test only prints its score,
/// because a case is never bent to what the analysis finds.
/// </summary>
public sealed class HeldOutTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_case_compiles()
    {
        Assert.All(Case.Table("heldout"), one => AnalyzerRun.AssertCompiles(TestCompilation.Of(Markup.Parse(one.Marked).Source)));
    }

    [Fact]
    public async Task Score_is_printed()
    {
        int right = 0;
        var alarms = new List<string>();
        var misses = new List<string>();
        IReadOnlyList<Case> cases = Case.Table("heldout");
        foreach (Case one in cases)
        {
            Markup markup = Markup.Parse(one.Marked);
            Compilation compilation = TestCompilation.Of(markup.Source);
            HashSet<int> found = [.. (await AnalyzerRun.OnAsync(compilation))
                .Where(d => d.Severity >= DiagnosticSeverity.Warning)
                .Select(d => d.Location.GetLineSpan().StartLinePosition.Line)];
            HashSet<int> expected = [.. markup.Places.Select(p => Line(markup.Source, p.Span.Start))];
            bool alarm = !found.IsSubsetOf(expected);
            bool miss = !expected.IsSubsetOf(found);
            right += alarm || miss ? 0 : 1;
            if (alarm)
            {
                alarms.Add(one.Name);
            }

            if (miss)
            {
                misses.Add(one.Name);
            }
        }

        output.WriteLine($"held-out: {right} of {cases.Count} right, {alarms.Count} false alarms, {misses.Count} misses");
        alarms.ForEach(name => output.WriteLine("  false alarm: " + name));
        misses.ForEach(name => output.WriteLine("  miss: " + name));
        Assert.True(cases.Count >= 40);
    }

    private static int Line(string source, int position)
    {
        return source.AsSpan(0, position).Count('\n');
    }
}
