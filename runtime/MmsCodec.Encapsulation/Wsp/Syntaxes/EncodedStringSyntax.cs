namespace MmsCodec;

/// <summary>An Encoded-string-value; see <see cref="WspReader.TryReadEncodedString"/>.</summary>
public readonly struct EncodedStringSyntax : IValueSyntax<EncodedString>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out EncodedString value)
    {
        return reader.TryReadEncodedString(out value);
    }
}
