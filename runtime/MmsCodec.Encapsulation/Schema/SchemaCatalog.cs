using System.Text;

namespace MmsCodec.Schema;

/// <summary>
/// The definitions of a namespace's specs, each read from its text when it is first asked for and the same object from then on.
/// Generated code makes it; what it holds has members of its own in <c>MmsSchema</c> and <c>VendorSchema</c>.
/// </summary>
public sealed class SchemaCatalog
{
    private readonly Dictionary<string, SchemaEntry> _entries = [];
    private readonly Func<IReadOnlyList<SchemaCatalog>>? _others;

    /// <summary>Knows where the definitions are, and reads none of them yet.</summary>
    /// <param name="others">The catalogs that these definitions refer to beside their own, or null.</param>
    /// <param name="texts">What each spec says, in the lines that the generator writes.</param>
    public SchemaCatalog(Func<IReadOnlyList<SchemaCatalog>>? others, params ReadOnlySpan<ReadOnlyMemory<byte>> texts)
    {
        _others = others;
        foreach (ReadOnlyMemory<byte> text in texts)
        {
            Index(text);
        }
    }

    /// <summary>The PDUs, by message type.</summary>
    public IReadOnlyList<PduDefinition> Pdus => LazyInitializer.EnsureInitialized(ref field, () => [.. All<PduDefinition>("pdu ").OrderBy(pdu => pdu.Type)]);

    /// <summary>The headers, by assigned number; those without one come last.</summary>
    public IReadOnlyList<HeaderDefinition> Headers => LazyInitializer.EnsureInitialized(ref field, () =>
        [.. All<HeaderDefinition>("header ").OrderBy(header => header.Code ?? byte.MaxValue).ThenBy(header => header.Name, StringComparer.Ordinal)]);

    /// <summary>What the specs add to MM1.</summary>
    public SchemaAdditions Additions => LazyInitializer.EnsureInitialized(ref field, () => new(Headers, Pdus, [.. All<PduExtension>("extension ")]));

    /// <summary>The syntax of a value.</summary>
    /// <typeparam name="T">What kind of syntax it is.</typeparam>
    /// <param name="name">The name in the spec: of a primitive, or of what the specs declare.</param>
    /// <exception cref="KeyNotFoundException">There is no such definition.</exception>
    public T Value<T>(string name)
        where T : ValueDefinition => (T)(PrimitiveDefinition.Find(name) ?? Get("value ", name));

    /// <summary>A header.</summary>
    /// <param name="name">The standard's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such definition.</exception>
    public HeaderDefinition Header(string name) => (HeaderDefinition)Get("header ", name);

    /// <summary>A set of field names.</summary>
    /// <param name="name">The name in the spec.</param>
    /// <exception cref="KeyNotFoundException">There is no such definition.</exception>
    public HeaderSetDefinition HeaderSet(string name) => (HeaderSetDefinition)Get("header-set ", name);

    /// <summary>A PDU.</summary>
    /// <param name="name">The standard's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such definition.</exception>
    public PduDefinition Pdu(string name) => (PduDefinition)Get("pdu ", name);

    /// <summary>What the specs add to a PDU of others.</summary>
    /// <param name="pdu">The standard's name of the PDU.</param>
    /// <exception cref="KeyNotFoundException">There is no such definition.</exception>
    public PduExtension Extension(string pdu) => (PduExtension)Get("extension ", pdu);

    private object Get(string kind, string name)
    {
        string key = kind + SchemaReader.Escape(name);
        if (_entries.TryGetValue(key, out SchemaEntry? entry))
        {
            return entry.Read(this);
        }

        foreach (SchemaCatalog other in _others?.Invoke() ?? [])
        {
            if (other._entries.TryGetValue(key, out entry))
            {
                return entry.Read(other);
            }
        }

        throw new KeyNotFoundException($"The specs have no {key}.");
    }

    private IEnumerable<T> All<T>(string kind) =>
        _entries.Where(entry => entry.Key.StartsWith(kind, StringComparison.Ordinal)).Select(entry => (T)entry.Value.Read(this));

    // A definition starts with a line that is not indented, whose first cell says what it is.
    private void Index(ReadOnlyMemory<byte> text)
    {
        ReadOnlySpan<byte> octets = text.Span;
        for (int start = 0; start < octets.Length;)
        {
            int end = start;
            do
            {
                int length = octets[end..].IndexOf((byte)'\n');
                end = length < 0 ? octets.Length : end + length + 1;
            }
            while (end < octets.Length && octets[end] == ' ');

            ReadOnlySpan<byte> definition = octets[start..end];
            MemoryExtensions.SpanSplitEnumerator<byte> cells = definition.SplitAny("|\n"u8);
            cells.MoveNext();
            _entries.Add(Encoding.UTF8.GetString(definition[cells.Current]), new SchemaEntry(text[start..end]));
            start = end;
        }
    }
}
