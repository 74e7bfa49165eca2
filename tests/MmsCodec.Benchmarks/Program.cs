using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MmsCodec.Benchmarks;
using MmsCodec.Benchmarks.Analyzers;
using MmsCodec.Benchmarks.Benchmarks;
using MmsCodec.Benchmarks.Client;
using MmsCodec.Benchmarks.Generator;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Startup;
using MmsCodec.Benchmarks.Table;

// Programs that the figures of first uses start, each in a process of its own.
if (args is ["first-use", var use, .. var counts])
{
    return FirstUse.Run(use, counts is ["counts"]);
}

if (args is ["first-run", var compiler, .. var whose])
{
    return FirstRuns.Measure(Console.Out, compiler == "warm", whose is ["whose"]);
}

if (args is ["startup"])
{
    return new StartupFigures(Console.Out).Print();
}

if (args is ["analyzers"])
{
    return await new AnalyzerTimes(Console.Out).PrintAsync();
}

if (args is ["generator"])
{
    return GeneratorRun.Measure(Console.Out);
}

if (args is ["client", .. var rest])
{
    if (!ClientFigures.TryParse(rest, out TimeSpan duration))
    {
        Console.Error.WriteLine("usage: client [--minutes N]");
        return 2;
    }

    await new ClientFigures(Console.Out, duration).PrintAsync();
    return 0;
}

IConfig config = ManualConfig.CreateEmpty()
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithOptions(ConfigOptions.DisableLogFile);
if (args.Length > 0)
{
    // BenchmarkDotNet's own way, for those who want its statistics: what it takes on its command line.
    Job job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
    BenchmarkSwitcher.FromAssembly(typeof(Floors).Assembly).Run(args, config.AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance));
    return 0;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"Octets: notification {Notifications.Usual.Length}, 512 notifications {Notifications.Shuffled.Average(octets => octets.Length):F0} on average, M-Send.req {Messages.Send.EncodedLength}, M-Retrieve.conf {Messages.Retrieved.EncodedLength}."));
Console.WriteLine("All checks: the octets can be followed, and the headers are those of the standard's table and in its order.");
Console.WriteLine("Times are the best of 400 rounds in each of which all take their turn, ratios the median of the rounds'; the call is taken off.");
ResultTable table = new(Console.Out);
bool isComplete = true;
IEnumerable<Type> benchmarks = typeof(Floors).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(NotificationBenchmarks).Namespace);
foreach (Type type in benchmarks.OrderBy(type => type.Name, StringComparer.Ordinal))
{
    isComplete &= table.Write(BenchmarkRunner.Run(type, config.AddJob(Job.Default.WithToolchain(new InterleavedToolchain())).AddLogger(NullLogger.Instance)));
}

table.WriteTargets(new Throughput(Console.Out).Write());
return isComplete ? 0 : 1;
