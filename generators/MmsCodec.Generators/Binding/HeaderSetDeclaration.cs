namespace MmsCodec.Generators.Binding;

/// <summary>A header set; <paramref name="Includes"/>: the name of another whose headers are in it too, or null.</summary>
internal sealed record HeaderSetDeclaration(int Index, string Name, string ClrName, string? Includes);
