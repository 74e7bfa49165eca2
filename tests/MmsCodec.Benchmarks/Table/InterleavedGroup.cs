using System.Diagnostics;
using System.Runtime;
using BenchmarkDotNet.Running;

namespace MmsCodec.Benchmarks.Table;

/// <summary>
/// The benchmarks of a class, measured together: each round takes a short turn with every one of them, in an order of its own. What else
/// the machine does, and the clock that it runs at, then falls on all alike, so that the ratios in a round hold even where its times do not.
/// </summary>
internal sealed class InterleavedGroup
{
    /// <summary>How many calls the allocated bytes are of.</summary>
    public const int Calls = 1000;

    // The first of them only warm up: on a busy machine the runtime may still be compiling.
    private const int Rounds = 800;
    private const int KeptRounds = 400;
    private const int WarmUps = 4;

    private static readonly TimeSpan Turn = TimeSpan.FromMicroseconds(100);

    // Longer than the runtime waits after a method's thirtieth call before it compiles it again.
    private static readonly TimeSpan UntilCompiled = TimeSpan.FromMilliseconds(150);

    private readonly Entry[] _entries;

    private InterleavedGroup(Entry[] entries) => _entries = entries;

    public static InterleavedGroup Measure(IEnumerable<BenchmarkCase> benchmarks)
    {
        InterleavedGroup group = new([.. benchmarks.Select(Entry.Of)]);
        group.WarmUp();
        group.MeasureAllocations();
        group.MeasureTimes();
        return group;
    }

    /// <summary>How many calls a turn was, the nanoseconds of a call in each round, and the bytes that <see cref="Calls"/> allocate.</summary>
    public (long Times, double[] Nanoseconds, long Bytes) ResultOf(BenchmarkCase benchmark)
    {
        Entry entry = _entries.Single(e => e.Benchmark.DisplayInfo == benchmark.DisplayInfo);
        double call = entry.Nothing.Min();
        return (entry.Times, [.. entry.Nanoseconds.Select(ns => Math.Max(ns - call, 0.01))], entry.Bytes);
    }

    // Until the runtime has compiled all that it wants to compile again.
    private void WarmUp()
    {
        for (int calm = 0; calm < WarmUps; calm++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            foreach (Entry entry in _entries)
            {
                entry.Subject.Run(60);
                entry.Subject.RunNothing(60);
            }

            Thread.Sleep(UntilCompiled);
            if (JitInfo.GetCompiledMethodCount() != compiled)
            {
                calm = -1;
            }
        }

        foreach (Entry entry in _entries)
        {
            while (Time(entry.Subject.Run, entry.Times) < Turn)
            {
                entry.Times *= 2;
            }
        }
    }

    private void MeasureAllocations()
    {
        foreach (Entry entry in _entries)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            entry.Subject.Run(Calls);
            entry.Bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }

    private void MeasureTimes()
    {
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(_entries);
            foreach (Entry entry in _entries)
            {
                double nothing = Time(entry.Subject.RunNothing, entry.Times).TotalNanoseconds / entry.Times;
                double nanoseconds = Time(entry.Subject.Run, entry.Times).TotalNanoseconds / entry.Times;
                if (round >= Rounds - KeptRounds)
                {
                    entry.Nothing.Add(nothing);
                    entry.Nanoseconds.Add(nanoseconds);
                }
            }
        }
    }

    private static TimeSpan Time(Action<long> run, long times)
    {
        long start = Stopwatch.GetTimestamp();
        run(times);
        return Stopwatch.GetElapsedTime(start);
    }

    private sealed record Entry(BenchmarkCase Benchmark, Subject Subject)
    {
        public long Times { get; set; } = 1;

        public long Bytes { get; set; }

        public List<double> Nanoseconds { get; } = new(KeptRounds);

        public List<double> Nothing { get; } = new(KeptRounds);

        public static Entry Of(BenchmarkCase benchmark)
        {
            object instance = Activator.CreateInstance(benchmark.Descriptor.Type)!;
            foreach (var parameter in benchmark.Parameters.Items)
            {
                benchmark.Descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
            }

            return new(benchmark, Subject.Of(benchmark, instance));
        }
    }
}
