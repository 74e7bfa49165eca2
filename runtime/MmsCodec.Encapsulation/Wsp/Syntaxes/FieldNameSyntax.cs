namespace MmsCodec;

/// <summary>A header's field octet, without its top bit; see <see cref="WspReader.TryReadFieldName"/>.</summary>
public readonly struct FieldNameSyntax : IValueSyntax<byte>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out byte value)
    {
        return reader.TryReadFieldName(out value);
    }
}
