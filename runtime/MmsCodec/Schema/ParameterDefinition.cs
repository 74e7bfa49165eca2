namespace MmsCodec.Schema;

/// <summary>A well-known parameter.</summary>
/// <param name="Token">The token without the top bit.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The syntax of its value.</param>
public sealed record ParameterDefinition(byte Token, string Name, ValueDefinition Value);
