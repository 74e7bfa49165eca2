namespace MmsCodec;

/// <summary>A Long-integer; see <see cref="WspReader.TryReadLongInteger"/>.</summary>
public readonly struct LongIntegerSyntax : IValueSyntax<ulong>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out ulong value)
    {
        return reader.TryReadLongInteger(out value);
    }
}
