using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MmsCodec.Analyzers;

namespace MmsCodec.Benchmarks.Analyzers;

/// <summary>
/// The time that the rules take for each 1,000 lines, as the compiler counts what it spends in them; and whether they say the same with
/// concurrency.
/// </summary>
internal sealed class AnalyzerTimes(TextWriter output)
{
    private const int Projects = 5;
    private const int Lines = 50_000;
    private const int MaxTurns = 16;

    // So many turns that bring nothing better say that the rules are compiled as well as they will be, as in a server or an IDE.
    private const int Idle = 3;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [.. typeof(FlowAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Prints the table.</summary>
    /// <returns>0 when concurrency changes nothing, else 1.</returns>
    public async Task<int> PrintAsync()
    {
        output.WriteLine($"| code | lines | ms for 1,000 lines | {string.Join(" | ", Rules.Select(Name))} | first run | target | diagnostics | with concurrency |");
        output.WriteLine($"| --- | ---: | ---: | {string.Concat(Rules.Select(_ => "---: | "))}---: | ---: | ---: | --- |");
        bool same = await PrintAsync("the runtime is not known", SyntheticSolution.WithoutRuntime(Projects, Lines), "");
        same &= await PrintAsync("nothing is sent", SyntheticSolution.Of(sends: false, Projects, Lines), "2");
        same &= await PrintAsync("every second line sends", SyntheticSolution.Of(sends: true, Projects, Lines), "100");
        same &= await PrintAsync("the runtime with its generated PDUs", [GeneratedRuntime.Compile()], "");
        return same ? 0 : 1;
    }

    private static string Name(DiagnosticAnalyzer rule) => rule.SupportedDiagnostics.Length == 1 ? rule.SupportedDiagnostics[0].Id : "MMS2001 and up";

    private async Task<bool> PrintAsync(string what, IReadOnlyList<CSharpCompilation> solution, string target)
    {
        int lines = solution.SelectMany(project => project.SyntaxTrees).Sum(tree => tree.GetText().Lines.Count - 1);
        List<TimeSpan[]> times = [];
        List<string> found = [];
        int best = 0;
        while (times.Count < MaxTurns && times.Count <= best + Idle)
        {
            found.Clear();
            times.Add(await RunAsync(solution, isConcurrent: false, found));
            best = Sum(times[^1]) < Sum(times[best]) ? times.Count - 1 : best;
        }

        List<string> concurrently = [];
        await RunAsync(solution, isConcurrent: true, concurrently);
        bool same = found.Order(StringComparer.Ordinal).SequenceEqual(concurrently.Order(StringComparer.Ordinal));
        string rules = string.Join(" | ", times[best].Select(time => PerThousand(time, lines)));
        output.WriteLine($"| {what} | {lines} | {PerThousand(Sum(times[best]), lines)} | {rules} | {PerThousand(Sum(times[0]), lines)} | {target} | {found.Count} | {(same ? "the same" : "DIFFERENT")} |");
        return same;
    }

    private static TimeSpan Sum(TimeSpan[] times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    private static string PerThousand(TimeSpan time, int lines) => (time.TotalMilliseconds / (lines / 1000.0)).ToString("F2", CultureInfo.InvariantCulture);

    private static async Task<TimeSpan[]> RunAsync(IReadOnlyList<CSharpCompilation> solution, bool isConcurrent, List<string> found)
    {
        var times = new TimeSpan[Rules.Length];
        foreach (CSharpCompilation project in solution)
        {
            // A compilation keeps what was bound in it: each run has its own.
            CompilationWithAnalyzers run = project.Clone().WithAnalyzers(
                Rules,
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: true));
            foreach (Diagnostic one in await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None))
            {
                found.Add($"{project.AssemblyName}: {one} {string.Join(' ', one.AdditionalLocations.Select(l => l.GetLineSpan()))}");
            }

            for (int rule = 0; rule < Rules.Length; rule++)
            {
                times[rule] += (await run.GetAnalyzerTelemetryInfoAsync(Rules[rule], CancellationToken.None)).ExecutionTime;
            }
        }

        return times;
    }
}
