namespace MmsCodec;

/// <summary>A Uintvar-integer; see <see cref="WspReader.TryReadUintvar"/>.</summary>
public readonly struct UintvarSyntax : IValueSyntax<uint>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out uint value)
    {
        return reader.TryReadUintvar(out value);
    }
}
