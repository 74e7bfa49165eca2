namespace MmsCodec;

/// <summary>Yes (128) or No (129) as a truth value; any other octet is a <see cref="MmsErrorCode.BadInteger"/>.</summary>
public readonly struct YesNoSyntax : IValueSyntax<bool>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out bool value)
    {
        return reader.TryReadYesNo(out value);
    }
}
