namespace MmsCodec;

/// <summary>Whatever octets are left, as they are.</summary>
public readonly struct OpaqueSyntax : IValueSyntax<ReadOnlySpan<byte>>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out ReadOnlySpan<byte> value)
    {
        return reader.TryReadOctets(reader.Remaining, out value);
    }
}
