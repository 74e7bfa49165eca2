namespace MmsCodec;

/// <summary>A Uri-value; see <see cref="WspReader.TryReadUri"/>.</summary>
public readonly struct UriSyntax : IValueSyntax<WspText>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out WspText value)
    {
        return reader.TryReadUri(out value);
    }
}
