namespace MmsCodec;

/// <summary>A No-value, which is true when it is there; see <see cref="WspReader.TryReadNoValue"/>.</summary>
public readonly struct NoValueSyntax : IValueSyntax<bool>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out bool value)
    {
        return value = reader.TryReadNoValue();
    }
}
