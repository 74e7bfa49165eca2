using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MmsCodec;

/// <summary>Brings the host of an authority into one spelling, or refuses what different readers could take for different hosts.</summary>
internal static class RelayHost
{
    private const int MaxNameLength = 253;
    private const int MaxLabelLength = 63;
    private const int Ipv4Octets = 4;

    // RFC 3490 section 3.1: these separate labels as a dot does.
    private const int IdeographicFullStop = 0x3002;
    private const int FullwidthFullStop = 0xFF0E;
    private const int HalfwidthFullStop = 0xFF61;

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly SearchValues<char> Ipv6Characters = SearchValues.Create("0123456789abcdefABCDEF:.");
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>Reads a host as it stands in an authority, an IPv6 address with its brackets.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? host, out RelayAddressNotes notes)
    {
        notes = RelayAddressNotes.None;
        host = null;
        if (text is ['[', .. ReadOnlySpan<char> address, ']'])
        {
            return TryReadIpv6(address, out host);
        }

        if (!TryReadAsciiName(text, out string? name))
        {
            return false;
        }

        // A dot at the end only says that the name is complete; the host is the same.
        if (name.EndsWith('.'))
        {
            name = name[..^1];
            notes |= RelayAddressNotes.TrailingDot;
        }

        return EndsInNumber(name) ? TryReadIpv4(name, out host, ref notes) : TryReadName(name, out host);
    }

    private static bool TryReadAsciiName(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (text.IsEmpty || text.Length > MaxNameLength + 1)
        {
            return false;
        }

        name = text.ToString().ToLowerInvariant();
        if (Ascii.IsValid(name))
        {
            return true;
        }

        if (!IsInternational(name))
        {
            return false;
        }

        try
        {
            name = Idn.GetAscii(name).ToLowerInvariant();
            return Ascii.IsValid(name);
        }
        catch (ArgumentException)
        {
            // IdnMapping has no other way to say that a name is none.
            return false;
        }
    }

    // IdnMapping takes spaces, symbols and invisible characters too where the runtime is without ICU.
    private static bool IsInternational(string name)
    {
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool isAllowed = rune.IsAscii
                || Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || rune.Value is IdeographicFullStop or FullwidthFullStop or HalfwidthFullStop;
            if (!isAllowed)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadName(string name, [NotNullWhen(true)] out string? host)
    {
        host = null;
        if (name.Length > MaxNameLength)
        {
            return false;
        }

        foreach (Range range in name.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> label = name.AsSpan(range);
            if (label.Length is 0 or > MaxLabelLength || label.ContainsAnyExcept(LabelCharacters))
            {
                return false;
            }
        }

        host = name;
        return true;
    }

    // Some resolvers take any name whose last label is a number for an IPv4 address (2130706433, 127.1, 0x7f.0.0.1).
    private static bool EndsInNumber(string name)
    {
        ReadOnlySpan<char> last = name.AsSpan(name.LastIndexOf('.') + 1);
        if (last.IsEmpty)
        {
            return false;
        }

        return last.StartsWith("0x", StringComparison.Ordinal)
            ? !last[2..].ContainsAnyExcept("0123456789abcdef")
            : !last.ContainsAnyExceptInRange('0', '9');
    }

    // Octets are decimal whatever their zeros: operators write 130.244.202.030 and mean 30.
    private static bool TryReadIpv4(string name, [NotNullWhen(true)] out string? host, ref RelayAddressNotes notes)
    {
        host = null;
        Span<byte> octets = stackalloc byte[Ipv4Octets];
        int count = 0;
        foreach (Range range in name.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> digits = name.AsSpan(range);
            if (count == Ipv4Octets || digits.Length is 0 or > 3
                || !byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out octets[count]))
            {
                return false;
            }

            if (digits.Length > 1 && digits[0] == '0')
            {
                notes |= RelayAddressNotes.LeadingZeros;
            }

            count++;
        }

        if (count == Ipv4Octets)
        {
            host = (notes & RelayAddressNotes.LeadingZeros) == 0 ? name : new IPAddress(octets).ToString();
        }

        return host is not null;
    }

    private static bool TryReadIpv6(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? host)
    {
        host = null;
        if (text.ContainsAnyExcept(Ipv6Characters)
            || !IPAddress.TryParse(text, out IPAddress? address)
            || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        host = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        return true;
    }
}
