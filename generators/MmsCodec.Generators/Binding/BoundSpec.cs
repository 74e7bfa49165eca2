using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>What binding a spec gives.</summary>
/// <param name="Model">What is sound in it, or null when it is no spec at all.</param>
/// <param name="Diagnostics">What is not, in the order of the file.</param>
internal sealed record BoundSpec(SpecModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);
