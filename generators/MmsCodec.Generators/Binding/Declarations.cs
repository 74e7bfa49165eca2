using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>What one spec declares for others to refer to, without places: the same after an edit that moves it.</summary>
/// <param name="Path">The file as the compiler names it.</param>
/// <param name="LosesNames">It may have meant to declare more.</param>
/// <param name="Name">The spec's name, or null when it has none.</param>
/// <param name="Namespace">Where its C# goes.</param>
internal sealed record Declarations(
    string Path,
    bool LosesNames,
    string? Name,
    string Namespace,
    EquatableArray<ValueDeclaration> Values,
    EquatableArray<HeaderDeclaration> Headers,
    EquatableArray<HeaderSetDeclaration> HeaderSets,
    EquatableArray<PduDeclaration> Pdus,
    EquatableArray<ExtensionDeclaration> Extensions)
{
    /// <summary>It comes with an assembly that the project references.</summary>
    public string? Assembly { get; init; }
}
