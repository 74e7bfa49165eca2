namespace MmsCodec.Schema;

/// <summary>Field names that share a code space: those of MMS, of a push, of a part.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="headers">The headers, in the spec's order; several may share a name, none a code.</param>
/// <param name="includes">A set whose headers belong to this one too, or null.</param>
public sealed class HeaderSetDefinition(string name, IReadOnlyList<HeaderDefinition> headers, HeaderSetDefinition? includes = null)
{
    private readonly HeaderDefinition?[] _byCode = Index(headers);

    private readonly Dictionary<string, HeaderDefinition> _byName = headers
        .GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in the spec.</summary>
    public string Name { get; } = name;

    /// <summary>The set's own headers, in the spec's order.</summary>
    public IReadOnlyList<HeaderDefinition> Headers { get; } = headers;

    /// <summary>A set whose headers belong to this one too, or null.</summary>
    public HeaderSetDefinition? Includes { get; } = includes;

    /// <summary>The header with this code (the top bit does not matter), or null.</summary>
    public HeaderDefinition? Find(byte code) => _byCode[code & 0x7F] ?? Includes?.Find(code);

    /// <summary>The header with this name (case does not matter), the first when several share it; or null.</summary>
    public HeaderDefinition? Find(string name) => _byName.GetValueOrDefault(name) ?? Includes?.Find(name);

    private static HeaderDefinition?[] Index(IReadOnlyList<HeaderDefinition> headers)
    {
        HeaderDefinition?[] byCode = new HeaderDefinition?[128];
        foreach (HeaderDefinition header in headers)
        {
            if (header.Code is byte code)
            {
                byCode[code & 0x7F] = header;
            }
        }

        return byCode;
    }
}
