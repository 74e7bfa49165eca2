using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Reports;

namespace MmsCodec.Benchmarks.Table;

/// <summary>What was measured, as Markdown tables with ratios to the floors of the same run and what became of the targets.</summary>
/// <remarks>A time is the best of all rounds: what else the machine does only ever adds. A ratio is the median of the rounds' ratios.</remarks>
internal sealed class ResultTable(TextWriter output)
{
    private readonly List<string> _targets = [];

    /// <summary>Writes the tables of what has rounds to compare, and collects the targets.</summary>
    /// <returns>Whether everything was measured.</returns>
    public bool Write(Summary summary)
    {
        output.WriteLine();
        output.WriteLine($"### {summary.BenchmarksCases[0].Descriptor.Type.Name}");
        output.WriteLine();
        if (summary.BenchmarksCases.Any(benchmark => benchmark.HasParameters))
        {
            WriteWide(summary);
        }
        else
        {
            WriteLong(summary);
        }

        foreach (BenchmarkReport report in Measured(summary))
        {
            Judge(summary, report);
        }

        return summary.Reports.All(report => report.Success) && !summary.HasCriticalValidationErrors;
    }

    public void WriteTargets(IEnumerable<string> others)
    {
        output.WriteLine();
        output.WriteLine("### Targets");
        output.WriteLine();
        output.WriteLine("| what | is | target | |");
        output.WriteLine("| --- | ---: | ---: | --- |");
        foreach (string target in _targets.Concat(others))
        {
            output.WriteLine(target);
        }
    }

    /// <summary>A row of the targets' table.</summary>
    public static string TargetRow(string what, double value, string relation, double target, bool isMet, string format = "F2") => string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {value.ToString(format, CultureInfo.InvariantCulture)} | {relation} {target.ToString(format, CultureInfo.InvariantCulture)} | {(isMet ? "met" : "not met")} |");

    private void WriteLong(Summary summary)
    {
        output.WriteLine("| what | best ns | times its floor | floor | B allocated |");
        output.WriteLine("| --- | ---: | ---: | --- | ---: |");
        foreach (BenchmarkReport report in Measured(summary))
        {
            BenchmarkReport? floor = FloorOf(summary, report);
            string ratio = floor is null ? " | " : string.Create(CultureInfo.InvariantCulture, $"{Ratio(report, floor):F2} | {NameOf(floor)}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {NameOf(report)} | {Best(report):F1} | {ratio} | {Allocated(report)} |"));
        }
    }

    // A row for each parameter, a column for each benchmark.
    private void WriteWide(Summary summary)
    {
        string[] names = [.. Measured(summary).Select(NameOf).Distinct()];
        output.WriteLine($"| | {string.Join(" | ", names)} | B allocated by views and encoders |");
        output.WriteLine($"| --- |{string.Concat(names.Select(_ => " ---: |"))} ---: |");
        foreach (IGrouping<string, BenchmarkReport> row in Measured(summary).GroupBy(report => report.BenchmarkCase.Parameters.Items[0].Value.ToString()!))
        {
            IEnumerable<string> cells = row.Select(report => FloorOf(summary, report) is BenchmarkReport floor
                ? string.Create(CultureInfo.InvariantCulture, $"{Best(report):F0} ({Ratio(report, floor):F1})")
                : string.Create(CultureInfo.InvariantCulture, $"{Best(report):F1}"));
            long allocated = row.Where(report => !MayAllocate(report)).Sum(Allocated);
            output.WriteLine($"| {row.Key} | {string.Join(" | ", cells)} | {allocated} |");
        }
    }

    private void Judge(Summary summary, BenchmarkReport report)
    {
        string what = $"{report.BenchmarkCase.Descriptor.Type.Name}: {NameOf(report)}"
            + (report.BenchmarkCase.HasParameters ? $" ({report.BenchmarkCase.Parameters.Items[0].Value})" : "");
        if (AttributeOf<FloorAttribute>(report) is { AtMost: > 0 } target && FloorOf(summary, report) is BenchmarkReport floor)
        {
            double ratio = Ratio(report, floor);
            _targets.Add(TargetRow($"{what}, to {NameOf(floor)}", ratio, "≤", target.AtMost, ratio <= target.AtMost));
        }

        if (!MayAllocate(report) && Allocated(report) > 0)
        {
            _targets.Add(TargetRow($"{what}: B allocated", Allocated(report), "=", 0, isMet: false, "F0"));
        }
    }

    private static IEnumerable<BenchmarkReport> Measured(Summary summary) => summary.Reports.Where(report => report.ResultStatistics is not null);

    private static BenchmarkReport? FloorOf(Summary summary, BenchmarkReport report) => AttributeOf<FloorAttribute>(report) is not FloorAttribute floor
        ? null
        : Measured(summary).FirstOrDefault(other =>
            other.BenchmarkCase.Descriptor.WorkloadMethod.Name == floor.Method
            && other.BenchmarkCase.Parameters.DisplayInfo == report.BenchmarkCase.Parameters.DisplayInfo);

    // Rounds stand in the same order in both.
    private static double Ratio(BenchmarkReport report, BenchmarkReport floor)
    {
        double[] ratios = [.. Times(report).Zip(Times(floor), (time, least) => time / least).Order()];
        return ratios[ratios.Length / 2];
    }

    private static double Best(BenchmarkReport report) => Times(report).Min();

    private static IEnumerable<double> Times(BenchmarkReport report) => report.GetResultRuns().Select(run => run.Nanoseconds / run.Operations);

    private static long Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;

    private static bool MayAllocate(BenchmarkReport report) => AttributeOf<AllocatesAttribute>(report) is not null;

    private static string NameOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    private static T? AttributeOf<T>(BenchmarkReport report)
        where T : Attribute => report.BenchmarkCase.Descriptor.WorkloadMethod.GetCustomAttribute<T>();
}
