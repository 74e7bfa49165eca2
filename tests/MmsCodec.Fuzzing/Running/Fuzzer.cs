using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Invariants;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Running;

/// <summary>Tries inputs on a codec.</summary>
/// <param name="codec">The codec.</param>
/// <param name="seed">What the inputs start from.</param>
public sealed class Fuzzer(Codec codec, int seed)
{
    private readonly InputMaker _inputs = new(seed);
    private readonly IReadOnlyList<Invariant> _invariants = Invariant.All(codec);

    /// <summary>How many inputs were tried.</summary>
    public long Tried { get; private set; }

    /// <summary>The input that is being tried, or was tried last.</summary>
    public FuzzInput? Current { get; private set; }

    /// <summary>Tries one more input; null when it violates nothing.</summary>
    public Finding? Next()
    {
        Tried++;
        Current = _inputs.Next();
        return Try(Current);
    }

    /// <summary>Tries an input; null when it violates nothing.</summary>
    /// <param name="input">The input.</param>
    public Finding? Try(FuzzInput input) => _invariants.Select(i => Try(i, input)).FirstOrDefault(f => f is not null);

    /// <summary>Tries an input on the invariant of this name; null when it does not violate it.</summary>
    /// <param name="invariant">Its name.</param>
    /// <param name="input">The input.</param>
    public Finding? Try(string invariant, FuzzInput input) => Try(_invariants.First(i => i.Name == invariant), input);

    private static Finding? Try(Invariant invariant, FuzzInput input)
    {
        string? violation;
        try
        {
            violation = invariant.Violation(input);
        }
        catch (Exception fault)
        {
            violation = $"{fault.GetType().Name} is thrown {fault.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("MmsCodec.", StringComparison.Ordinal))?.Trim()}: {fault.Message}";
        }

        return violation is null ? null : new(invariant.Name, violation, input);
    }
}
