using MmsCodec.Mutants.Running;

namespace MmsCodec.Mutants;

/// <summary>How many of the mutants so far were noticed.</summary>
internal sealed class Score
{
    private readonly List<Verdict> _survivors = [];

    public int Killed { get; private set; }

    public int Total => Killed + _survivors.Count;

    public void Add(Verdict verdict)
    {
        if (verdict.KilledBy is null)
        {
            _survivors.Add(verdict);
        }
        else
        {
            Killed++;
        }
    }

    public void Write(TextWriter output, string name)
    {
        output.WriteLine();
        foreach (Verdict survivor in _survivors)
        {
            output.WriteLine(survivor);
        }

        output.WriteLine(FormattableString.Invariant($"{name}: {Killed} of {Total} noticed ({100.0 * Killed / Math.Max(Total, 1):F1} %)"));
    }
}
