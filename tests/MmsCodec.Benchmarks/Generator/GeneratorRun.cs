using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MmsCodec.Generators;

namespace MmsCodec.Benchmarks.Generator;

/// <summary>
/// Measures the generator over the repository's specs as an IDE runs it: its first run in a fresh process, its first run in a process
/// whose compiler has run another generator over as much text, a run from nothing in a process that has run it before, and a run after
/// each of some edits, with what it made run again.
/// </summary>
internal static class GeneratorRun
{
    private const int Repetitions = 50;

    public static int Measure(TextWriter output)
    {
        SpecText[] specs = SpecText.ReadAll();
        CSharpCompilation compilation = CSharpCompilation.Create("Specs", options: new(OutputKind.DynamicallyLinkedLibrary));

        output.WriteLine($"{specs.Length} specs");
        FirstRuns.Print(output);
        Start(specs).RunGenerators(compilation);
        Report(output, "from nothing", Repetitions / 5, isTracked => Start(specs, isTracked), driver => driver.RunGenerators(compilation));
        GeneratorDriver warm = Start(specs).RunGenerators(compilation);
        GeneratorDriver tracked = Start(specs, isTracked: true).RunGenerators(compilation);
        CSharpCompilation edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited;", new CSharpParseOptions(LanguageVersion.Preview)));
        Report(output, "after an edit in C#", Repetitions, isTracked => isTracked ? tracked : warm, driver => driver.RunGenerators(edited));
        foreach ((string name, string file, string old, string replacement) in Edits)
        {
            SpecText spec = specs.Single(s => s.Path.EndsWith(file, StringComparison.Ordinal));
            SpecText after = spec.With(old, replacement);
            Report(
                output,
                $"after {name} in {file}",
                Repetitions,
                isTracked => isTracked ? tracked : warm,
                driver => driver.ReplaceAdditionalText(spec, after).RunGenerators(compilation));
        }

        return 0;
    }

    private static (string Name, string File, string Old, string Replacement)[] Edits { get; } =
    [
        ("a comment", "m-notifyresp-ind.xml", "<pdu ", "<!-- More. --><pdu "),
        ("another doc", "m-notifyresp-ind.xml", "Answers M-Notification.ind.", "Answers a notification."),
        ("a header taken out", "m-notification-ind.xml", "<field header=\"X-Mms-Priority\" presence=\"optional\" since=\"1.2\"/>", ""),
        ("a token renamed", "values.xml", "name=\"Indeterminate\"", "name=\"Undetermined\""),
    ];

    /// <param name="specs">The specs.</param>
    /// <param name="isTracked">It is noted what runs again, which takes time and which no compiler asks for.</param>
    public static GeneratorDriver Start(SpecText[] specs, bool isTracked = false) => CSharpGeneratorDriver.Create(
        [new MmsSpecGenerator().AsSourceGenerator()],
        specs,
        new CSharpParseOptions(LanguageVersion.Preview),
        new SpecItems(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    private static void Report(TextWriter output, string name, int repetitions, Func<bool, GeneratorDriver> start, Func<GeneratorDriver, GeneratorDriver> run)
    {
        double[] times = new double[repetitions];
        double[] processor = new double[repetitions];
        for (int i = 0; i < repetitions; i++)
        {
            GeneratorDriver driver = start(false);
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long begin = Stopwatch.GetTimestamp();
            run(driver);
            times[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            processor[i] = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds;
        }

        // On a machine that does other things too the processor's time says more than the clock's.
        Array.Sort(times);
        Array.Sort(processor);
        output.WriteLine(
            $"{name,-50} {times[repetitions / 2],8:F1} ms (least {times[0]:F1}), {processor[repetitions / 2]:F1} ms of the processor; run again: {Describe(run(start(true)).GetRunResult().Results.Single())}");
    }

    private static string Describe(GeneratorRunResult result)
    {
        IEnumerable<string> steps = result.TrackedSteps
            .Where(step => char.IsUpper(step.Key[0]) && !step.Key.StartsWith("Compilation", StringComparison.Ordinal))
            .Select(step => (step.Key, Count: Count(step.Value)))
            .Where(step => step.Count > 0)
            .OrderBy(step => step.Key, StringComparer.Ordinal)
            .Select(step => $"{step.Key} {step.Count}");
        int outputs = result.TrackedOutputSteps.Sum(step => Count(step.Value));
        return string.Join(", ", steps.Append($"outputs {outputs}"));
    }

    private static int Count(IEnumerable<IncrementalGeneratorRunStep> steps) => steps
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}
