using Microsoft.CodeAnalysis;

namespace MmsCodec.Generators.Reading;

/// <summary>A spec among a project's files.</summary>
/// <param name="File">The file.</param>
/// <param name="Namespace">The namespace that the project gives it (<c>Namespace</c> of the item), or null.</param>
/// <param name="RootNamespace">The project's own, for a spec that has none otherwise; or null.</param>
internal sealed record SpecSource(AdditionalText File, string? Namespace, string? RootNamespace);
