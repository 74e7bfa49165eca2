using System.Diagnostics;
using System.Globalization;
using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using Spectre.Console;

namespace MmsCodec.Fuzzing.Running;

/// <summary>Tries inputs until something is found, the time is over, or the user ends it; shows how far it is on a terminal.</summary>
/// <param name="seed">What the inputs start from.</param>
/// <param name="limit">How long to try; null: until the user ends it.</param>
/// <param name="console">Where progress is shown.</param>
internal sealed class FuzzRun(int seed, TimeSpan? limit, IAnsiConsole console)
{
    private readonly Fuzzer _fuzzer = new(new Codec(), seed);
    private readonly Stopwatch _watch = new();

    public long Tried => _fuzzer.Tried;

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>What an input violates, whatever it is meant to be.</summary>
    public static IReadOnlyList<Finding> Replay(byte[] octets)
    {
        Fuzzer fuzzer = new(new Codec(), seed: 0);
        return [.. Enum.GetValues<InputKind>().Select(kind => fuzzer.Try(new(kind, octets))).OfType<Finding>()];
    }

    /// <summary>The first finding, as small as it can be made; null when there was none.</summary>
    public Finding? Run(CancellationToken cancellation)
    {
        _watch.Start();
        using StallWatch stall = new(_fuzzer, seed);
        Finding? finding = console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? console.Status().Start("starting", status => Run(() => status.Status(Progress()), cancellation))
            : Run(() => { }, cancellation);
        _watch.Stop();
        return finding is null ? null : new Minimizer(_fuzzer).Minimize(finding);
    }

    private Finding? Run(Action show, CancellationToken cancellation)
    {
        long shown = 0;
        while (!cancellation.IsCancellationRequested && !(_watch.Elapsed >= limit))
        {
            if (_fuzzer.Next() is Finding finding)
            {
                return finding;
            }

            if (_watch.ElapsedMilliseconds - shown > 500)
            {
                shown = _watch.ElapsedMilliseconds;
                show();
            }
        }

        return null;
    }

    private string Progress() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tried:N0} inputs, {Tried / Elapsed.TotalSeconds:N0} a second, {Elapsed:hh\\:mm\\:ss}{(limit is TimeSpan all ? $" of {all:hh\\:mm\\:ss}" : string.Empty)}, seed {seed}");
}
