namespace MmsCodec;

/// <summary>An Integer-value; see <see cref="WspReader.TryReadInteger"/>.</summary>
public readonly struct IntegerSyntax : IValueSyntax<ulong>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out ulong value)
    {
        return reader.TryReadInteger(out value);
    }
}
