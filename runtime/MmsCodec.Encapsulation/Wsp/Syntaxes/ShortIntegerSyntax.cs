namespace MmsCodec;

/// <summary>A Short-integer, 0 to 127; see <see cref="WspReader.TryReadShortInteger"/>.</summary>
public readonly struct ShortIntegerSyntax : IValueSyntax<byte>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out byte value)
    {
        return reader.TryReadShortInteger(out value);
    }
}
