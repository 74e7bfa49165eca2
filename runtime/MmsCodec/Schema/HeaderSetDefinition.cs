namespace MmsCodec.Schema;

/// <summary>Field names that share a code space: those of MMS, of a push, of a part.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="headers">The headers, in the spec's order.</param>
public sealed class HeaderSetDefinition(string name, IReadOnlyList<HeaderDefinition> headers)
{
    private readonly HeaderDefinition?[] _byCode = Index(headers);

    private readonly Dictionary<string, HeaderDefinition> _byName = headers
        .ToDictionary(h => h.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in the spec.</summary>
    public string Name { get; } = name;

    /// <summary>The headers, in the spec's order.</summary>
    public IReadOnlyList<HeaderDefinition> Headers { get; } = headers;

    /// <summary>The header with this code (the top bit does not matter), or null.</summary>
    public HeaderDefinition? Find(byte code) => _byCode[code & 0x7F];

    /// <summary>The header with this name (case does not matter), or null.</summary>
    public HeaderDefinition? Find(string name) => _byName.GetValueOrDefault(name);

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
