using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>A token in one octet, as an enumeration. Any octet is read: whether it is assigned is for the caller to say.</summary>
/// <typeparam name="TEnum">An enumeration over <see cref="byte"/> whose values are the octets.</typeparam>
public readonly struct TokenSyntax<TEnum> : IValueSyntax<TEnum>
    where TEnum : unmanaged, Enum
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out TEnum value)
    {
        bool isRead = reader.TryReadOctet(out byte octet);
        value = Unsafe.BitCast<byte, TEnum>(octet);
        return isRead;
    }
}
