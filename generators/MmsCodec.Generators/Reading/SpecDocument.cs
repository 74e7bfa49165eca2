using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Reading;

/// <summary>A spec as it was read.</summary>
/// <param name="Path">The file as the compiler names it.</param>
/// <param name="Root">Its <c>spec</c> element, or null when there is none.</param>
/// <param name="Namespace">Where its C# goes: what the project says, else what it says itself; null when nobody does.</param>
/// <param name="LosesNames">
/// Names that it meant to declare may be missing, because it could not be read to its end or an element was unknown:
/// then a reference to nothing is no mistake of its own.
/// </param>
/// <param name="Diagnostics">What is wrong with it as XML and by the grammar.</param>
internal sealed record SpecDocument(string Path, SpecElement? Root, string? Namespace, bool LosesNames, EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>What it declares, as a spec of its own, for projects that reference the compilation; empty when there is none.</summary>
    public string Digest => field ??= Root is null || Namespace is null ? "" : SpecDigest.Write(Root, Namespace);
}
