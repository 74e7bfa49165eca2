using MmsCodec.Mutants.Mutations;

namespace MmsCodec.Mutants.Sources;

/// <summary>The codec with a fault, compiled.</summary>
/// <param name="Mutant">The fault.</param>
/// <param name="Assemblies">The assemblies that differ, by file name.</param>
internal sealed record BrokenCodec(Mutant Mutant, IReadOnlyDictionary<string, byte[]> Assemblies);
