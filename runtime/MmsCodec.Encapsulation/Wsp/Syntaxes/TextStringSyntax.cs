namespace MmsCodec;

/// <summary>A Text-string; see <see cref="WspReader.TryReadTextString"/>.</summary>
public readonly struct TextStringSyntax : IValueSyntax<WspText>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out WspText value)
    {
        return reader.TryReadTextString(out value);
    }
}
