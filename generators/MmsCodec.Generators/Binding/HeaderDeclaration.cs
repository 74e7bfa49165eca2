using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>A header of MMS: all of it, as PDUs repeat it. <paramref name="Value"/> is null when it has no type that can be used.</summary>
internal sealed record HeaderDeclaration(
    int Index,
    string Name,
    byte? Code,
    string ClrName,
    string? Value,
    HeaderOrder Order,
    string Since,
    string? Citation,
    string Doc);
