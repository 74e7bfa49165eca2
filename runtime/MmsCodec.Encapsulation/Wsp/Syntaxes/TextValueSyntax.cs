namespace MmsCodec;

/// <summary>A Text-value; see <see cref="WspReader.TryReadTextValue"/>.</summary>
public readonly struct TextValueSyntax : IValueSyntax<WspText>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out WspText value)
    {
        return reader.TryReadTextValue(out value);
    }
}
