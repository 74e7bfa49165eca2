using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace MmsCodec;

/// <summary>What an address of each kind may look like (OMA-TS-MMS_ENC-V1_3 §8).</summary>
internal static class AddressGrammar
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("0123456789-.");
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(Alphanumeric + "_");
    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(Alphanumeric + "+-.%_");
    private static readonly SearchValues<char> NotInLocalPart = SearchValues.Create(" \t\r\n\0()<>[]:;@\\,\"");
    private static readonly SearchValues<char> NotInDomain = SearchValues.Create(" \t\r\n\0()<>:;@\\,\"/");

    /// <summary>A phone number: a plus if any, then digits with dashes and dots between them.</summary>
    public static bool IsPhoneNumber(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> number = text is ['+', ..] ? text[1..] : text;
        return number.ContainsAny(Digits) && !number.ContainsAnyExcept(PhoneCharacters);
    }

    /// <summary>A num-shortcode: one of + * # if any, then digits.</summary>
    public static bool IsNumShortcode(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> number = text is ['+' or '*' or '#', ..] ? text[1..] : text;
        return !number.IsEmpty && !number.ContainsAnyExcept(Digits);
    }

    /// <summary>An alphanum-shortcode; underscores are let through because senders use them.</summary>
    public static bool IsAlphanumShortcode(ReadOnlySpan<char> text) => IsWord(text);

    /// <summary>The name after <c>/TYPE=</c>.</summary>
    public static bool IsTypeName(ReadOnlySpan<char> text) => IsWord(text);

    /// <summary>The escaped value before a <c>/TYPE=</c> that is none of the three known ones.</summary>
    public static bool IsEscapedValue(ReadOnlySpan<char> text)
    {
        return !text.IsEmpty && !text.ContainsAnyExcept(EscapedCharacters);
    }

    /// <summary>Four numbers of 0 to 255 without leading zeros.</summary>
    public static bool IsIPv4(ReadOnlySpan<char> text)
    {
        int numbers = 0;
        foreach (Range range in text.Split('.'))
        {
            ReadOnlySpan<char> number = text[range];
            numbers++;
            if (number.ContainsAnyExcept(Digits) || !byte.TryParse(number, out _) || number is ['0', _, ..])
            {
                return false;
            }
        }

        return numbers == 4;
    }

    /// <summary>Groups of hexadecimal digits as RFC 4291 2.2 writes them, without scope and brackets.</summary>
    public static bool IsIPv6(ReadOnlySpan<char> text)
    {
        return !text.ContainsAny("%[]/")
            && IPAddress.TryParse(text, out IPAddress? address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    /// <summary>A local part, an at sign, a domain. Dots may stand anywhere in the local part: some operators hand such addresses
    /// out.</summary>
    public static bool IsEmail(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOf('@');
        return at > 0 && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        return text is ['"', .. ReadOnlySpan<char> quoted, '"']
            ? !quoted.IsEmpty && !quoted.ContainsAny("\"\r\n\0")
            : !text.ContainsAny(NotInLocalPart);
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        return !text.IsEmpty && !text.ContainsAny(NotInDomain);
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        return !text.IsEmpty && !text.ContainsAnyExcept(WordCharacters);
    }
}
