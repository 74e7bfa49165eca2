namespace MmsCodec;

/// <summary>A Q-value; see <see cref="WspReader.TryReadQValue"/>.</summary>
public readonly struct QValueSyntax : IValueSyntax<QValue>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out QValue value)
    {
        return reader.TryReadQValue(out value);
    }
}
