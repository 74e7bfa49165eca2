namespace MmsCodec.Generators.Binding;

internal sealed record HeaderSetDeclaration(int Index, string Name, string ClrName);
