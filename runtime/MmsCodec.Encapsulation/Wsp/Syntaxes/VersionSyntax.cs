namespace MmsCodec;

/// <summary>A Version-value; see <see cref="WspReader.TryReadVersion"/>.</summary>
public readonly struct VersionSyntax : IValueSyntax<MmsVersion>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out MmsVersion value)
    {
        return reader.TryReadVersion(out value);
    }
}
