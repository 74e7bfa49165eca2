using System.Globalization;
using System.Xml.Linq;

namespace MmsCodec.Mutants.Running;

/// <summary>
/// Which tests a mutant meets, in which order: the quick classes of the codec's tests, its slow ones, then those of who uses the codec.
/// Reviewed files (the public API) are left out: they would notice a changed name or constant without looking at what the codec does.
/// </summary>
internal sealed class TestPlan
{
    private const string CodecTests = "MmsCodec.Tests";

    // Seconds that a class takes over the codec as it is.
    private const double Slow = 0.3;

    private static readonly TestStage[] Users =
    [
        new(
            "MmsCodec.Tool.Tests",
            ["-namespace-", "MmsCodec.Tool.Tests.Browser", "-namespace-", "MmsCodec.Tool.Tests.Hostile", "-namespace-", "MmsCodec.Tool.Tests.Demo"]),
        new("MmsCodec.Client.Tests", ["-namespace-", "MmsCodec.Client.Tests.PublicApi", "-namespace-", "MmsCodec.Client.Tests.Killed"]),
    ];

    private TestPlan(IReadOnlyList<TestStage> stages) => Stages = stages;

    public static IReadOnlyList<string> Projects { get; } = [CodecTests, .. Users.Select(stage => stage.Project)];

    public IReadOnlyList<TestStage> Stages { get; }

    /// <summary>Runs all over the codec as it is: every test must pass, and what each takes orders and limits the runs to come.</summary>
    public static async Task<TestPlan> MeasureAsync(IReadOnlyList<TestFolder> folders, CancellationToken cancellation)
    {
        string[] unreviewed = ["-namespace-", "MmsCodec.Tests.PublicApi"];
        string results = folders[0].PathOf("results.xml");
        TestStage all = new(CodecTests, unreviewed);
        TimeSpan limit = LimitOf(await PassAsync(all, folders, cancellation, "-xml", results));
        string[] slow = [.. SlowClasses(results)];
        List<TestStage> stages =
        [
            all with { Filters = [.. unreviewed, .. slow.SelectMany(name => (string[])["-class-", name])], Limit = limit },
            all with { Filters = [.. unreviewed, .. slow.SelectMany(name => (string[])["-class", name])], Limit = limit },
        ];
        foreach (TestStage stage in Users)
        {
            stages.Add(stage with { Limit = LimitOf(await PassAsync(stage, folders, cancellation)) });
        }

        return new TestPlan(stages);
    }

    private static async Task<TimeSpan> PassAsync(
        TestStage stage, IReadOnlyList<TestFolder> folders, CancellationToken cancellation, params IEnumerable<string> options)
    {
        TestOutcome outcome = await TestRun.RunAsync(folders.Single(f => f.Project == stage.Project), stage, cancellation, options);
        return outcome.Failure is null
            ? outcome.ProcessorTime
            : throw new InvalidOperationException($"{stage.Project} fails without a mutant: {outcome.Failure}");
    }

    private static TimeSpan LimitOf(TimeSpan time) => (time * 3) + TimeSpan.FromSeconds(10);

    private static IEnumerable<string> SlowClasses(string results) => XDocument.Load(results).Descendants("test")
        .GroupBy(test => test.Attribute("type")!.Value, test => double.Parse(test.Attribute("time")!.Value, CultureInfo.InvariantCulture))
        .Where(times => times.Sum() > Slow)
        .Select(times => times.Key);
}
