namespace MmsCodec.Generators.Binding;

/// <summary>A token, or a case of the choice whose C# name is <paramref name="Choice"/>.</summary>
internal sealed record ChoiceDeclaration(string Name, string ClrName, string? Choice);
