namespace MmsCodec;

/// <summary>One value of whatever syntax, as its octets: its first octet says where it ends (WAP-230-WSP §8.4.1.2).</summary>
public readonly struct AnyValueSyntax : IValueSyntax<ReadOnlySpan<byte>>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> octets = reader.Unread;
        bool isRead = reader.TrySkipValue();
        value = isRead ? octets[..^reader.Remaining] : default;
        return isRead;
    }
}
