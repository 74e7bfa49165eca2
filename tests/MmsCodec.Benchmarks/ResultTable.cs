using System.Globalization;
using BenchmarkDotNet.Reports;

namespace MmsCodec.Benchmarks;

/// <summary>What was measured, as Markdown tables with ratios to the floor of the same run. The best of the iterations count: what else
/// the machine does only ever adds.</summary>
internal static class ResultTable
{
    /// <summary>Writes the table.</summary>
    /// <returns>0 when everything was measured, else 1.</returns>
    public static int Write(TextWriter output, IEnumerable<Summary> summaries)
    {
        bool isComplete = true;
        foreach (Summary summary in summaries)
        {
            isComplete &= summary.Reports.All(report => report.Success) && !summary.HasCriticalValidationErrors;
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"### {summary.BenchmarksCases[0].Descriptor.Type.Name}"));
            output.WriteLine();
            output.WriteLine("| what | best ns | median ns | best to the NUL floor's | B allocated |");
            output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
            double? floor = summary.Reports.FirstOrDefault(report => report.BenchmarkCase.Descriptor.Baseline)?.ResultStatistics?.Min;
            foreach (BenchmarkReport report in summary.Reports.Where(report => report.ResultStatistics is not null))
            {
                double best = report.ResultStatistics!.Min;
                long allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {best:F1} | {report.ResultStatistics.Median:F1} | {best / floor:F2} | {allocated} |"));
            }
        }

        return isComplete ? 0 : 1;
    }
}
