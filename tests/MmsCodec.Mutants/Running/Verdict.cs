using MmsCodec.Mutants.Mutations;

namespace MmsCodec.Mutants.Running;

/// <summary>What the tests said of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="KilledBy">The test that failed, or how else it was noticed; null when it survived.</param>
internal sealed record Verdict(Mutant Mutant, string? KilledBy)
{
    public override string ToString() => KilledBy is null ? $"SURVIVED {Mutant}" : $"killed   {Mutant}\n           by {KilledBy}";
}
