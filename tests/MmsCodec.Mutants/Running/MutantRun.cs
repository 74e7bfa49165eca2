using System.Threading.Channels;
using MmsCodec.Mutants.Sources;

namespace MmsCodec.Mutants.Running;

/// <summary>Puts mutants before the tests, as many at a time as the machine has processors.</summary>
internal sealed class MutantRun(string root, Action<Verdict> decided)
{
    private readonly Lock _telling = new();

    /// <summary>Runs them all.</summary>
    /// <exception cref="InvalidOperationException">The tests fail without a mutant.</exception>
    public async Task RunAsync(IAsyncEnumerable<BrokenCodec> mutants, CancellationToken cancellation)
    {
        int workers = Environment.ProcessorCount;
        TestFolder[][] folders = [.. Enumerable.Range(0, workers).Select(
            worker => TestPlan.Projects.Select(project => new TestFolder(root, project, worker)).ToArray())];
        TestPlan plan = await TestPlan.MeasureAsync(folders[0], cancellation);
        Channel<BrokenCodec> waiting = Channel.CreateBounded<BrokenCodec>(workers);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll([FillAsync(mutants, waiting.Writer, stop.Token), .. folders.Select(own => WorkAsync(waiting.Reader, plan, own, stop))]);
    }

    private static async Task FillAsync(IAsyncEnumerable<BrokenCodec> mutants, ChannelWriter<BrokenCodec> waiting, CancellationToken cancellation)
    {
        try
        {
            await foreach (BrokenCodec mutant in mutants.WithCancellation(cancellation))
            {
                await waiting.WriteAsync(mutant, cancellation);
            }
        }
        finally
        {
            waiting.Complete();
        }
    }

    private async Task WorkAsync(ChannelReader<BrokenCodec> waiting, TestPlan plan, TestFolder[] folders, CancellationTokenSource stop)
    {
        try
        {
            await foreach (BrokenCodec broken in waiting.ReadAllAsync(stop.Token))
            {
                Verdict verdict = new(broken.Mutant, await FailureAsync(broken, plan, folders, stop.Token));
                lock (_telling)
                {
                    decided(verdict);
                }
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task<string?> FailureAsync(BrokenCodec broken, TestPlan plan, TestFolder[] folders, CancellationToken cancellation)
    {
        foreach (TestStage stage in plan.Stages)
        {
            TestFolder folder = folders.Single(f => f.Project == stage.Project);
            if (await broken.ForAsync(stage.Project, cancellation) is not IReadOnlyDictionary<string, byte[]> assemblies)
            {
                return $"the compiler, in what {stage.Project} needs";
            }

            folder.Replace(assemblies);
            if ((await TestRun.RunAsync(folder, stage, cancellation, "-parallel", "none")).Failure is string failure)
            {
                return failure;
            }
        }

        return null;
    }
}
