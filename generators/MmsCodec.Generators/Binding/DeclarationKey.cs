namespace MmsCodec.Generators.Binding;

/// <summary>Which declaration: the file, and which child of its root, from 0. In the order of the files' names.</summary>
internal sealed record DeclarationKey(string Path, int Index);
