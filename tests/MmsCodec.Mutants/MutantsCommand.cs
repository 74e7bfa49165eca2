using System.CommandLine;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MmsCodec.Mutants.Mutations;
using MmsCodec.Mutants.Running;
using MmsCodec.Mutants.Sources;
using Spectre.Console;

namespace MmsCodec.Mutants;

/// <summary>The command line.</summary>
internal static class MutantsCommand
{
    private const int Wanted = 95;

    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many mutants, evenly over kinds of fault, folders and files.",
        DefaultValueFactory = _ => 120,
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "Chooses other mutants.", DefaultValueFactory = _ => 1 };

    private static readonly Option<string?> Only = new("--only")
    {
        Description = "Only mutants whose line, as it is printed, matches this regular expression.",
        HelpName = "PATTERN",
    };

    private static readonly Option<bool> List = new("--list") { Description = "Print the mutants and run nothing." };

    public static RootCommand Create()
    {
        RootCommand root = new(
            """
            Breaks the codec, the policy and the specs in many small ways and shows which test notices each. Ctrl-C ends it with the
            score so far. Exit code 1 when fewer than 95 % are noticed.
            """)
        {
            Count, Seed, Only, List,
        };
        root.SetAction(RunAsync);
        return root;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        Score score = new();
        long start = Stopwatch.GetTimestamp();
        try
        {
            using CodecSources sources = await CodecSources.ReadAsync(Repository.Root, TestPlan.Projects, cancellation);
            IAsyncEnumerable<BrokenCodec> mutants = ChooseAsync(sources, parsed, cancellation);
            if (parsed.GetValue(List))
            {
                await foreach (BrokenCodec broken in mutants)
                {
                    Console.WriteLine(broken.Mutant);
                }

                return 0;
            }

            await ShowAsync(parsed.GetValue(Count), told => new MutantRun(Repository.Root, told).RunAsync(mutants, cancellation), score);
        }
        catch (OperationCanceledException)
        {
            score.Write(Console.Out, "stopped early");
            return 130;
        }

        score.Write(Console.Out, $"seed {parsed.GetValue(Seed)}, {Stopwatch.GetElapsedTime(start).TotalMinutes:F0} min");
        return score.Killed * 100 >= score.Total * Wanted ? 0 : 1;
    }

    // One that does not compile was noticed by the compiler or the generator, not by a test: the next one takes its place.
    private static async IAsyncEnumerable<BrokenCodec> ChooseAsync(
        CodecSources sources, ParseResult parsed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Equivalents equivalents = Equivalents.Read(Path.Combine(AppContext.BaseDirectory, "equivalents.txt"));
        Regex only = new(parsed.GetValue(Only) ?? "");
        int missing = parsed.GetValue(Count);
        foreach (Mutant mutant in Selection.Order(sources.Mutants(), parsed.GetValue(Seed)))
        {
            if (missing > 0 && only.IsMatch(mutant.ToString()) && !equivalents.Contains(mutant)
                && await sources.BreakAsync(mutant, cancellation) is BrokenCodec broken
                && await broken.ForAsync(TestPlan.Projects[0], cancellation) is not null)
            {
                missing--;
                yield return broken;
            }
        }
    }

    private static async Task ShowAsync(int count, Func<Action<Verdict>, Task> run, Score score)
    {
        if (Console.IsOutputRedirected)
        {
            await run(verdict => Tell(verdict, score));
            return;
        }

        await AnsiConsole.Progress().HideCompleted(true).StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("tests over the codec as it is", maxValue: count);
            await run(verdict =>
            {
                Tell(verdict, score);
                task.Description = $"{score.Killed} of {score.Total} noticed";
                task.Increment(1);
            });
        });
    }

    private static void Tell(Verdict verdict, Score score)
    {
        score.Add(verdict);
        AnsiConsole.Profile.Out.Writer.WriteLine(verdict);
    }
}
