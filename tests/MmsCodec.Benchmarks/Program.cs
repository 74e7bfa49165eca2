using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MmsCodec.Benchmarks;
using MmsCodec.Benchmarks.Analyzers;
using MmsCodec.Benchmarks.Client;
using MmsCodec.Benchmarks.Generator;
using MmsCodec.Benchmarks.Inputs;
using Perfolizer.Horology;

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

// About a minute. Many short iterations: on a machine that does other things too, some of them run undisturbed. What BenchmarkDotNet
// takes on its command line may be given instead.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(150)
    .WithIterationCount(200)
    .WithIterationTime(TimeInterval.FromMilliseconds(4));
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogger(ConsoleLogger.Unicode)
    .WithOptions(ConfigOptions.DisableLogFile);
IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(Floors).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);

Console.WriteLine();
Console.WriteLine(
    $"Octets: notification {Notifications.Usual.Length}, 512 notifications {Notifications.Shuffled.Average(octets => octets.Length):F0} on average, "
    + $"M-Send.req {Messages.Send.EncodedLength}, M-Retrieve.conf {Messages.Retrieved.EncodedLength}.");
Console.WriteLine("All checks: the octets can be followed, and the headers are those of the standard's table and in its order.");
return ResultTable.Write(Console.Out, summaries);
