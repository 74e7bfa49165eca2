namespace MmsCodec.Schema;

/// <summary>A well-known parameter.</summary>
/// <param name="token">The token without the top bit.</param>
/// <param name="name">The name.</param>
/// <param name="value">The syntax of its value.</param>
public sealed class ParameterDefinition(byte token, string name, ValueDefinition value)
{
    /// <summary>The token without the top bit.</summary>
    public byte Token { get; } = token;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The syntax of its value.</summary>
    public ValueDefinition Value { get; } = value;
}
