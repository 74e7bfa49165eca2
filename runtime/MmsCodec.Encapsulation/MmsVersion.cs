using System.Globalization;

namespace MmsCodec;

/// <summary>A Version-value, for example of X-Mms-MMS-Version (WAP-230-WSP §8.4.2.3; OMA-TS-MMS_ENC-V1_3 §7.3.34).</summary>
/// <param name="Major">The major number. 0 to 7 fit the octet form; greater ones are written as text.</param>
/// <param name="Minor">The minor number. 0 to 14 fit the octet form; <see cref="NoMinor"/> stands for a version without one.</param>
public readonly record struct MmsVersion(byte Major, byte Minor)
{
    /// <summary>The <see cref="Minor"/> of a version that has only a major number.</summary>
    public const byte NoMinor = 15;

    /// <summary>MMS encapsulation 1.0.</summary>
    public static MmsVersion V1_0 => new(1, 0);

    /// <summary>MMS encapsulation 1.1.</summary>
    public static MmsVersion V1_1 => new(1, 1);

    /// <summary>MMS encapsulation 1.2.</summary>
    public static MmsVersion V1_2 => new(1, 2);

    /// <summary>MMS encapsulation 1.3.</summary>
    public static MmsVersion V1_3 => new(1, 3);

    /// <summary>Whether the version fits a Short-integer: major 0 to 7, minor 0 to 14 or <see cref="NoMinor"/>.</summary>
    public bool FitsOctet => Major <= 7 && Minor <= NoMinor;

    /// <summary>The Short-integer: top bit, major in bits 6 to 4, minor in bits 3 to 0. Meaningful when <see cref="FitsOctet"/>.</summary>
    public byte Octet => (byte)(0x80 | ((Major & 7) << 4) | (Minor & 15));

    /// <summary>The version in a Short-integer's octet; the top bit is not looked at.</summary>
    public static MmsVersion FromOctet(byte octet)
    {
        return new((byte)((octet >> 4) & 7), (byte)(octet & 15));
    }

    /// <summary>The version as <c>1.3</c>, or <c>1</c> when there is no minor number.</summary>
    public override string ToString()
    {
        return Minor == NoMinor
            ? Major.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
    }

    /// <summary>Reads <c>1.3</c> or <c>1</c>, digits only, each number at most 255.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out MmsVersion version)
    {
        int dot = text.IndexOf((byte)'.');
        byte minor = NoMinor;
        bool isRead = TryParseNumber(dot < 0 ? text : text[..dot], out byte major)
            && (dot < 0 || TryParseNumber(text[(dot + 1)..], out minor));
        version = isRead ? new(major, minor) : default;
        return isRead;
    }

    private static bool TryParseNumber(ReadOnlySpan<byte> text, out byte number)
    {
        number = 0;
        return !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
