using MmsCodec.Fuzzing.Inputs;

namespace MmsCodec.Fuzzing.Running;

/// <summary>Ends the process, and prints the input, when one takes so long that it will not end.</summary>
internal sealed class StallWatch : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Fuzzer _fuzzer;
    private readonly int _seed;
    private readonly Timer _timer;
    private FuzzInput? _before;

    public StallWatch(Fuzzer fuzzer, int seed)
    {
        _fuzzer = fuzzer;
        _seed = seed;
        _timer = new(_ => Look(), null, Patience, Patience);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        FuzzInput? current = _fuzzer.Current;
        if (current is not null && ReferenceEquals(current, _before))
        {
            FindingReport.Write(new("LoopsConsume", $"An input takes longer than {Patience.TotalSeconds} s.", current), _seed, Console.Out);
            Environment.Exit(1);
        }

        _before = current;
    }
}
