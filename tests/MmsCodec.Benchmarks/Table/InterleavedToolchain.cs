using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Validators;

namespace MmsCodec.Benchmarks.Table;

/// <summary>
/// Runs benchmarks in this process as <see cref="InterleavedGroup"/> says, where BenchmarkDotNet's own toolchains run one after the other.
/// Each of its measurements is a round; the cost of a call is taken off, as BenchmarkDotNet does.
/// </summary>
internal sealed class InterleavedToolchain : IToolchain, IExecutor
{
    private readonly Dictionary<(Type Type, string Parameters), InterleavedGroup> _groups = [];

    public string Name => "Interleaved";

    public IGenerator Generator => InProcessNoEmitToolchain.Instance.Generator;

    public IBuilder Builder => InProcessNoEmitToolchain.Instance.Builder;

    public IExecutor Executor => this;

    public bool IsInProcess => true;

    public IEnumerable<ValidationError> Validate(BenchmarkCase benchmarkCase, IResolver resolver) => [];

    public ExecuteResult Execute(ExecuteParameters executeParameters)
    {
        BenchmarkCase benchmark = executeParameters.BenchmarkCase;
        (Type Type, string Parameters) key = (benchmark.Descriptor.Type, benchmark.Parameters.DisplayInfo);
        if (!_groups.TryGetValue(key, out InterleavedGroup? group))
        {
            group = InterleavedGroup.Measure(BenchmarkConverter.TypeToBenchmarks(key.Type, benchmark.Config).BenchmarksCases
                .Where(other => other.Parameters.DisplayInfo == key.Parameters));
            _groups.Add(key, group);
        }

        (long times, double[] nanoseconds, long bytes) = group.ResultOf(benchmark);
        long operations = times * benchmark.Descriptor.OperationsPerInvoke;
        IEnumerable<string> lines = nanoseconds.Select((ns, round) =>
            new Measurement(1, IterationMode.Workload, IterationStage.Result, round + 1, operations, ns * times).ToString());
        return new(true, 0, Environment.ProcessId, [.. lines], [$"// GC:  0 0 0 {bytes} {InterleavedGroup.Calls * benchmark.Descriptor.OperationsPerInvoke}"], [], 1);
    }
}
