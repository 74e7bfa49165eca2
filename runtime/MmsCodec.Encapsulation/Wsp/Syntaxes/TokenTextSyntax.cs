namespace MmsCodec;

/// <summary>A Token-text; see <see cref="WspReader.TryReadTokenText"/>.</summary>
public readonly struct TokenTextSyntax : IValueSyntax<WspText>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out WspText value)
    {
        return reader.TryReadTokenText(out value);
    }
}
