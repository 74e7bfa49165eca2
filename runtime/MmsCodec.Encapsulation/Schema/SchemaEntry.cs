namespace MmsCodec.Schema;

/// <summary>A definition and the lines that it is read from.</summary>
internal sealed class SchemaEntry(ReadOnlyMemory<byte> text)
{
    private object? _definition;

    /// <summary>The definition: the same object for whoever asks, on whatever thread.</summary>
    public object Read(SchemaCatalog catalog)
    {
        if (Volatile.Read(ref _definition) is not { } definition)
        {
            object read = new SchemaReader(catalog, text.Span).ReadDefinition();
            definition = Interlocked.CompareExchange(ref _definition, read, null) ?? read;
        }

        return definition;
    }
}
