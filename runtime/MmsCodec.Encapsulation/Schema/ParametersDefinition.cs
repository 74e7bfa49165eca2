namespace MmsCodec.Schema;

/// <summary>
/// Parameters (WAP-230-WSP §8.4.2.4): a well-known token with a typed value, or a name as Token-text with an Integer-value or
/// a Text-value.
/// </summary>
/// <param name="name">The name in the spec.</param>
/// <param name="parameters">The well-known parameters, in the spec's order.</param>
public sealed class ParametersDefinition(string name, IReadOnlyList<ParameterDefinition> parameters)
    : ValueDefinition(name)
{
    private readonly Dictionary<byte, ParameterDefinition> _byToken = parameters.ToDictionary(p => p.Token);

    /// <summary>The well-known parameters, in the spec's order.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters { get; } = parameters;

    /// <summary>The parameter with this name (case does not matter), the one with the lowest token when several share it; or null.</summary>
    public ParameterDefinition? Find(string name) =>
        Parameters.Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).MinBy(p => p.Token);

    /// <summary>The parameter with this token (without the top bit), or null.</summary>
    public ParameterDefinition? Find(byte token) => _byToken.GetValueOrDefault(token);
}
