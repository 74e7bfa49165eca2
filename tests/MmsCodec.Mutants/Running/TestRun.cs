using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MmsCodec.Mutants.Running;

/// <summary>Runs a stage in a process of its own, up to the first test that fails.</summary>
internal static partial class TestRun
{
    // A quarter of a small machine: what asks for more has lost its bounds.
    private const string HeapLimit = "60000000";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    // A process that does nothing at all waits for what never comes.
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(60);

    public static async Task<TestOutcome> RunAsync(TestFolder folder, TestStage stage, CancellationToken cancellation, params IEnumerable<string> options)
    {
        ProcessStartInfo start = new("dotnet", [folder.TestAssembly, "-noLogo", "-stopOnFail", .. stage.Filters, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(folder.TestAssembly),
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using Process process = Process.Start(start)!;
        string? failed = null;
        process.OutputDataReceived += (_, e) => failed ??= FailedTest(e.Data);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            (string? stopped, TimeSpan time) = await WatchAsync(process, stage.Limit, () => failed is not null, cancellation);
            return new TestOutcome(failed ?? stopped ?? (process.ExitCode == 0 ? null : $"exit code {process.ExitCode}"), time);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    // Processor time and not the clock's: how busy the machine is changes nothing.
    private static async Task<(string? Stopped, TimeSpan Time)> WatchAsync(
        Process process, TimeSpan limit, Func<bool> isDecided, CancellationToken cancellation)
    {
        using PeriodicTimer timer = new(Poll);
        TimeSpan time = TimeSpan.Zero;
        long lastMove = Stopwatch.GetTimestamp();
        Task ended = process.WaitForExitAsync(cancellation);
        while (await Task.WhenAny(ended, timer.WaitForNextTickAsync(cancellation).AsTask()) != ended)
        {
            cancellation.ThrowIfCancellationRequested();
            TimeSpan now = ProcessorTimeOf(process) ?? time;
            if (isDecided())
            {
                return (null, now);
            }

            if (now > limit)
            {
                return ($"a hang ({now.TotalSeconds:F0} s of processor time)", now);
            }

            if (now > time)
            {
                lastMove = Stopwatch.GetTimestamp();
            }
            else if (Stopwatch.GetElapsedTime(lastMove) > LongestStandstill)
            {
                return ($"a standstill ({LongestStandstill.TotalSeconds:F0} s)", now);
            }

            time = now;
        }

        await ended;
        return (null, time);
    }

    private static TimeSpan? ProcessorTimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    // In colours, which xunit could be talked out of, but then it sets NO_COLOR for the tests too: "    MmsCodec.Tests.Wsp.IntegerTests.LongIntegers(octets: [1, 2]) [FAIL]"
    private static string? FailedTest(string? line)
    {
        const string Mark = " [FAIL]";
        string text = Colour().Replace(line ?? "", "");
        return text.EndsWith(Mark, StringComparison.Ordinal) ? text[..^Mark.Length].Trim() : null;
    }

    [GeneratedRegex("\x1b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
