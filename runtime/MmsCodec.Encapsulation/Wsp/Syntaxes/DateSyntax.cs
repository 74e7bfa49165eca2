namespace MmsCodec;

/// <summary>A Date-value; see <see cref="WspReader.TryReadDate"/>.</summary>
public readonly struct DateSyntax : IValueSyntax<DateTimeOffset>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out DateTimeOffset value)
    {
        return reader.TryReadDate(out value);
    }
}
