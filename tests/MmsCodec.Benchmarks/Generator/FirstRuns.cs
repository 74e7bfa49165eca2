using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MmsCodec.Benchmarks.Generator;

/// <summary>
/// The generator's first run, each in a process of its own: in a fresh one, where Roslyn has to be compiled as well (the SDK's is
/// compiled ahead of time, the package's that runs here is not); and in one whose compiler is warm, for it has run another generator
/// over the same text and parsed as much C#.
/// </summary>
internal static class FirstRuns
{
    private const int Processes = 9;

    public static void Print(TextWriter output)
    {
        foreach ((string word, string name) in new[] { ("fresh", "first run in a fresh process"), ("warm", "first run where the compiler is warm") })
        {
            double[][] runs = [.. Enumerable.Range(0, Processes).Select(_ => Array.ConvertAll(Run(word), Number)).OrderBy(run => run[0])];
            double[] median = runs[Processes / 2];
            output.WriteLine(
                $"{name,-50} {median[0],8:F1} ms (least {runs[0][0]:F1}), {median[1]:F1} ms of the processor, "
                + $"{median[3]:F1} ms to compile {median[2]:F0} methods: {string.Join("", Run(word, "whose"))}");
        }
    }

    /// <summary>
    /// The program of such a process: prints milliseconds, milliseconds of the processor, methods that were compiled and the
    /// milliseconds that it took; or whose the methods are, for to listen to that takes time.
    /// </summary>
    public static int Measure(TextWriter output, bool isWarm, bool whose)
    {
        SpecText[] specs = SpecText.ReadAll();
        CSharpCompilation compilation = CSharpCompilation.Create("Specs", options: new(OutputKind.DynamicallyLinkedLibrary));
        if (isWarm)
        {
            CSharpGeneratorDriver
                .Create([new OtherGenerator().AsSourceGenerator()], specs, new CSharpParseOptions(LanguageVersion.Preview), new SpecItems())
                .RunGenerators(compilation);
        }

        using CompiledMethods? methods = whose ? new() : null;
        long count = JitInfo.GetCompiledMethodCount();
        TimeSpan compiling = JitInfo.GetCompilationTime();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long begin = Stopwatch.GetTimestamp();
        GeneratorRun.Start(specs).RunGenerators(compilation);
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        TimeSpan used = Environment.CpuUsage.TotalTime - before;
        compiling = JitInfo.GetCompilationTime() - compiling;
        count = JitInfo.GetCompiledMethodCount() - count;
        output.WriteLine(methods?.Describe() ?? $"{time}|{used.TotalMilliseconds}|{count}|{compiling.TotalMilliseconds}");
        return 0;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Run(params string[] words)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FirstRuns).Assembly.Location, "first-run", .. words])
        {
            RedirectStandardOutput = true,

            // As the compiler has it.
            Environment = { ["DOTNET_gcServer"] = "0" },
        })!;
        string[] printed = process.StandardOutput.ReadToEnd().Trim().Split('|');
        process.WaitForExit();
        return printed;
    }
}
