using System.Diagnostics;
using System.Globalization;

namespace MmsCodec.Benchmarks.Startup;

/// <summary>
/// What the first use of the codec costs a fresh process over an empty program. Both are this program, so that the empty one
/// references the codec too; they run in turns, and the median of the differences counts, for the machine does other things as well.
/// </summary>
internal sealed class StartupFigures(TextWriter output)
{
    private const int Pairs = 40;

    public int Print()
    {
        foreach (Type type in new[] { typeof(NotificationInd), typeof(ReceivedNotification) })
        {
            new AssemblySizes(output).Print(type.Assembly.Location);
            output.WriteLine();
        }

        output.WriteLine($"Fresh processes, median of {Pairs} pairs:");
        (string empty, string emptyName) = FirstUse.All[0];
        Run(empty);
        output.WriteLine($"{emptyName,-55} {Median(Enumerable.Range(0, Pairs).Select(_ => Run(empty))),8:F1} ms");
        foreach ((string word, string name) in FirstUse.All.Skip(1))
        {
            Run(word);
            double more = Median(Enumerable.Range(0, Pairs).Select(_ => -Run(empty) + Run(word)));
            (int methods, double jit) = Compiled(word);
            output.WriteLine($"{name,-55} {more,8:F1} ms more; {methods} methods compiled in {jit:F1} ms");
        }

        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    // From the start of the process to its end, as its caller sees it.
    private static double Run(string word)
    {
        long begin = Stopwatch.GetTimestamp();
        using Process process = Start(word);
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{word} failed.");
    }

    private static (int Methods, double Milliseconds) Compiled(string word)
    {
        using Process process = Start(word, "counts");
        string[] counts = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return (int.Parse(counts[0], CultureInfo.InvariantCulture), double.Parse(counts[1], CultureInfo.InvariantCulture) / 1000);
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(StartupFigures).Assembly.Location, "first-use", .. arguments])
        {
            RedirectStandardOutput = true,

            // As an ordinary program has it; the benchmarks of relays want the other.
            Environment = { ["DOTNET_gcServer"] = "0" },
        };
        return Process.Start(start)!;
    }
}
