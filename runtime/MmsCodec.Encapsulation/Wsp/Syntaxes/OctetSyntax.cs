namespace MmsCodec;

/// <summary>An octet; see <see cref="WspReader.TryReadOctet"/>.</summary>
public readonly struct OctetSyntax : IValueSyntax<byte>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out byte value)
    {
        return reader.TryReadOctet(out value);
    }
}
