namespace MmsCodec;

/// <summary>The port of an authority, as text.</summary>
internal static class RelayPort
{
    private const int MaxDigits = 5;

    /// <summary>Reads 1 to 5 decimal digits with a value of 1 to 65535.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int port)
    {
        port = 0;
        if (text.IsEmpty || text.Length > MaxDigits)
        {
            return false;
        }

        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            port = (port * 10) + (digit - '0');
        }

        return port is > 0 and <= ushort.MaxValue;
    }
}
