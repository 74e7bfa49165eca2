namespace MmsCodec;

/// <summary>A Quoted-string; see <see cref="WspReader.TryReadQuotedString"/>.</summary>
public readonly struct QuotedStringSyntax : IValueSyntax<WspText>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out WspText value)
    {
        return reader.TryReadQuotedString(out value);
    }
}
