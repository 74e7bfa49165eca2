namespace MmsCodec;

/// <summary>A Delta-seconds-value; see <see cref="WspReader.TryReadDeltaSeconds"/>.</summary>
public readonly struct DeltaSecondsSyntax : IValueSyntax<TimeSpan>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out TimeSpan value)
    {
        return reader.TryReadDeltaSeconds(out value);
    }
}
