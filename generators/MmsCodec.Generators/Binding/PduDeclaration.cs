using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>A PDU, as those that answer or repeat it see it.</summary>
internal sealed record PduDeclaration(
    int Index,
    string Name,
    byte? Type,
    string ClrName,
    PduDirection Direction,
    string? Answers,
    string? Since,
    EquatableArray<FieldDeclaration> Fields);

/// <summary>A field: its header, and the PDU that it repeats it from, if any.</summary>
internal sealed record FieldDeclaration(string Header, string? Echoes);
