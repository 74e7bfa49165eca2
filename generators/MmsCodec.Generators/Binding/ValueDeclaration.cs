using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>An enum, numbers, parameters or type.</summary>
/// <param name="Index">Which child of the root, from 0.</param>
/// <param name="Extension">The text primitive that may stand instead of a token or number, if any.</param>
/// <param name="Choices">Its tokens or cases.</param>
/// <param name="DroppedChoices">The names of those that were meant to be, but cannot stand beside the others.</param>
/// <param name="IsPlain">A type that is built so that C# types can be made for it, if they can for its contents.</param>
/// <param name="Contents">The names of the values that it is made of.</param>
internal sealed record ValueDeclaration(
    int Index,
    ValueKind Kind,
    string Name,
    string ClrName,
    bool IsHandWritten,
    Primitive? Extension,
    EquatableArray<ChoiceDeclaration> Choices,
    EquatableArray<string> DroppedChoices,
    bool IsPlain,
    EquatableArray<string> Contents);
