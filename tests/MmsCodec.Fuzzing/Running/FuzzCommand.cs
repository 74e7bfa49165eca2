using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace MmsCodec.Fuzzing.Running;

/// <summary>The command line.</summary>
internal static class FuzzCommand
{
    private const int Clean = 0;
    private const int Found = 1;
    private const int Usage = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        Option<double?> minutes = new("--minutes") { Description = "How long to try; until Ctrl-C when not given.", HelpName = "N" };
        Option<int?> seed = new("--seed") { Description = "What the inputs start from; the same seed makes the same inputs. By chance when not given.", HelpName = "N" };
        Option<string?> replay = new("--replay") { Description = "Try one input instead: a file, or its octets in hexadecimal.", HelpName = "FILE|HEX" };
        minutes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is <= 0)
            {
                result.AddError("--minutes must be more than 0.");
            }
        });
        RootCommand root = new(
            """
            Makes PDUs, pushes and SMS from what the specs describe, changes them, and holds the codec to its invariants. What violates one
            is made as small as it can be and printed, ready to become a test.

            Exit codes: 0 nothing was found; 1 something was; 2 wrong usage.
            """)
        {
            minutes, seed, replay,
        };
        root.SetAction((parsed, cancellation) => Task.FromResult(
            parsed.GetValue(replay) is string input
                ? Replay(input)
                : Run(parsed.GetValue(minutes), parsed.GetValue(seed) ?? Random.Shared.Next(), cancellation)));
        ParseResult command = root.Parse(arguments);
        int code = await command.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        return command.Errors.Count > 0 ? Usage : code;
    }

    private static int Run(double? minutes, int seed, CancellationToken cancellation)
    {
        FuzzRun run = new(seed, minutes is double limit ? TimeSpan.FromMinutes(limit) : null, AnsiConsole.Console);
        Finding? finding = run.Run(cancellation);
        if (finding is not null)
        {
            FindingReport.Write(finding, seed, Console.Out);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Tried:N0} inputs in {run.Elapsed.TotalSeconds:N0} s, {run.Tried / run.Elapsed.TotalSeconds:N0} a second, seed {seed}: {(finding is null ? "no findings" : "1 finding")}"));
        return finding is null ? Clean : Found;
    }

    private static int Replay(string input)
    {
        byte[] octets;
        try
        {
            octets = File.Exists(input) ? File.ReadAllBytes(input) : Convert.FromHexString(input);
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{input} is no file that can be read, and no octets in hexadecimal.");
            return Usage;
        }

        IReadOnlyList<Finding> findings = FuzzRun.Replay(octets);
        foreach (Finding finding in findings)
        {
            FindingReport.Write(finding, null, Console.Out);
        }

        Console.WriteLine(findings.Count == 0 ? $"{octets.Length} octets: no findings" : $"{octets.Length} octets: {findings.Count} findings");
        return findings.Count == 0 ? Clean : Found;
    }
}
