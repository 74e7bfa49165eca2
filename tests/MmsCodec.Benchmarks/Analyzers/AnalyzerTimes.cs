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
    private const int Turns = 4;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [.. typeof(FlowAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Prints the table.</summary>
    /// <returns>0 when concurrency changes nothing, else 1.</returns>
    public async Task<int> PrintAsync()
    {
        output.WriteLine("| code | lines | ms for 1,000 lines | target | diagnostics | with concurrency |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
        bool same = await PrintAsync("nothing is sent", SyntheticSolution.Of(sends: false, Projects, Lines), 2);
        same &= await PrintAsync("every second line sends", SyntheticSolution.Of(sends: true, Projects, Lines), 100);
        same &= await PrintAsync("the runtime with its generated PDUs", [GeneratedRuntime.Compile()], 2);
        return same ? 0 : 1;
    }

    private async Task<bool> PrintAsync(string what, IReadOnlyList<CSharpCompilation> solution, int target)
    {
        int lines = solution.SelectMany(project => project.SyntaxTrees).Sum(tree => tree.GetText().Lines.Count - 1);
        List<TimeSpan> times = [];
        List<string> found = [];
        for (int turn = 0; turn < Turns; turn++)
        {
            found.Clear();
            times.Add(await RunAsync(solution, isConcurrent: false, found));
        }

        List<string> concurrently = [];
        await RunAsync(solution, isConcurrent: true, concurrently);
        bool same = found.Order(StringComparer.Ordinal).SequenceEqual(concurrently.Order(StringComparer.Ordinal));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {lines} | {times.Min().TotalMilliseconds / (lines / 1000.0):F2} | {target} | {found.Count} | {(same ? "the same" : "DIFFERENT")} |"));
        return same;
    }

    private static async Task<TimeSpan> RunAsync(IReadOnlyList<CSharpCompilation> solution, bool isConcurrent, List<string> found)
    {
        TimeSpan time = TimeSpan.Zero;
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

            foreach (DiagnosticAnalyzer rule in Rules)
            {
                time += (await run.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None)).ExecutionTime;
            }
        }

        return time;
    }
}
