using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace MmsCodec;

/// <summary>An address of To, Cc, Bcc or From (OMA-TS-MMS_ENC-V1_3 §8): phone number, IP address, e-mail address, short code.</summary>
public sealed record MmsAddress
{
    private const string TypeMark = "/TYPE=";
    private const string PlmnType = "PLMN";
    private const string IPv4Type = "IPv4";
    private const string IPv6Type = "IPv6";

    private MmsAddress(MmsAddressKind kind, string value, string? typeName = null, string? displayName = null)
    {
        Kind = kind;
        Value = value;
        TypeName = typeName;
        DisplayName = displayName;
    }

    /// <summary>What kind of address it is.</summary>
    public MmsAddressKind Kind { get; }

    /// <summary>The address without type and display name, for example <c>+358401234567</c> or <c>anna@example.com</c>.</summary>
    public string Value { get; }

    /// <summary>What follows the last <c>/TYPE=</c>, as it was written; <c>null</c> for an address without a type.</summary>
    public string? TypeName { get; }

    /// <summary>The name before an e-mail address, without quotation marks; <c>null</c> when there is none.</summary>
    public string? DisplayName { get; }

    /// <summary>The address of a phone number, with <c>/TYPE=PLMN</c>.</summary>
    /// <param name="number">A plus if any, then digits; dashes and dots may stand between them.</param>
    /// <exception cref="ArgumentException"><paramref name="number"/> is no phone number.</exception>
    public static MmsAddress FromPhoneNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return AddressGrammar.IsPhoneNumber(number)
            ? new(MmsAddressKind.PlmnNumber, number, PlmnType)
            : throw new ArgumentException($"'{number}' is no phone number: digits after a plus, dashes and dots are allowed.", nameof(number));
    }

    /// <summary>The address of an e-mail account.</summary>
    /// <param name="address">For example <c>anna@example.com</c>.</param>
    /// <param name="displayName">A name to show, or <c>null</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="address"/> is no e-mail address.</exception>
    public static MmsAddress FromEmail(string address, string? displayName = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return AddressGrammar.IsEmail(address)
            ? new(MmsAddressKind.Email, address, displayName: displayName)
            : throw new ArgumentException($"'{address}' is no e-mail address.", nameof(address));
    }

    /// <summary>The address of a host, with <c>/TYPE=IPv4</c> or <c>/TYPE=IPv6</c>. An IPv6 scope is left out.</summary>
    public static MmsAddress FromIPAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new(MmsAddressKind.IPv6, new IPAddress(address.GetAddressBytes()).ToString(), IPv6Type)
            : new(MmsAddressKind.IPv4, address.ToString(), IPv4Type);
    }

    /// <summary>The address of a service, without a type.</summary>
    /// <param name="code">Digits, after one <c>+</c>, <c>*</c> or <c>#</c> if any; or letters, digits and underscores.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no short code.</exception>
    public static MmsAddress FromShortCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParseShortCode(code)
            ?? throw new ArgumentException($"'{code}' is no short code: digits, or letters, digits and underscores.", nameof(code));
    }

    /// <summary>Reads an address by the grammar of OMA-TS-MMS_ENC-V1_3 §8.</summary>
    /// <param name="text">The text of an address header, for example <c>+358401234567/TYPE=PLMN</c>.</param>
    /// <param name="address">The address.</param>
    /// <returns>False when the text is no address by that grammar.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MmsAddress? address)
    {
        return TryParse(text.AsSpan(), out address);
    }

    /// <inheritdoc cref="TryParse(string?, out MmsAddress?)"/>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out MmsAddress? address)
    {
        address = (TrySplit(text, out ReadOnlySpan<char> value, out ReadOnlySpan<char> typeName)
            ? TryParseTyped(value, typeName)
            : TryParseShortCode(text)) ?? TryParseMailbox(text);
        return address is not null;
    }

    /// <summary>The kind that an address typed by a person most likely is: e-mail, IPv4, IPv6, else a phone number. It does not say
    /// that the text is valid.</summary>
    public static MmsAddressKind GuessKind(ReadOnlySpan<char> text)
    {
        return AddressGrammar.IsEmail(text) ? MmsAddressKind.Email
            : AddressGrammar.IsIPv4(text) ? MmsAddressKind.IPv4
            : AddressGrammar.IsIPv6(text) ? MmsAddressKind.IPv6
            : MmsAddressKind.PlmnNumber;
    }

    /// <summary>The address as an Encoded-string-value to write.</summary>
    public static implicit operator EncodedStringInput(MmsAddress? address)
    {
        return address?.ToString();
    }

    /// <summary>The address as an owned text.</summary>
    public static implicit operator EncodedText(MmsAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new(address.ToString());
    }

    /// <summary>The address as it is written in a header, for example <c>+358401234567/TYPE=PLMN</c> or
    /// <c>"Anna" &lt;anna@example.com&gt;</c>.</summary>
    public override string ToString()
    {
        if (DisplayName is not null)
        {
            string escaped = DisplayName.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            return $"\"{escaped}\" <{Value}>";
        }

        return TypeName is null ? Value : Value + TypeMark + TypeName;
    }

    /// <summary>Reads what a PDU holds. A text that is no address by the grammar becomes <see cref="MmsAddressKind.Other"/>, with its
    /// type if it has one, so that nothing received is lost.</summary>
    internal static MmsAddress Read(string text)
    {
        return TryParse(text, out MmsAddress? address) ? address
            : TrySplit(text, out ReadOnlySpan<char> value, out ReadOnlySpan<char> typeName)
                ? new(MmsAddressKind.Other, value.ToString(), typeName.ToString())
                : new(MmsAddressKind.Other, text);
    }

    /// <summary>Splits at the last <c>/TYPE=</c>.</summary>
    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> value, out ReadOnlySpan<char> typeName)
    {
        int mark = text.LastIndexOf(TypeMark, StringComparison.OrdinalIgnoreCase);
        value = mark < 0 ? text : text[..mark];
        typeName = mark < 0 ? default : text[(mark + TypeMark.Length)..];
        return mark >= 0;
    }

    private static MmsAddress? TryParseTyped(ReadOnlySpan<char> value, ReadOnlySpan<char> typeName)
    {
        (MmsAddressKind kind, bool isValid) = typeName switch
        {
            _ when typeName.Equals(PlmnType, StringComparison.OrdinalIgnoreCase) =>
                (MmsAddressKind.PlmnNumber, AddressGrammar.IsPhoneNumber(value)),
            _ when typeName.Equals(IPv4Type, StringComparison.OrdinalIgnoreCase) => (MmsAddressKind.IPv4, AddressGrammar.IsIPv4(value)),
            _ when typeName.Equals(IPv6Type, StringComparison.OrdinalIgnoreCase) => (MmsAddressKind.IPv6, AddressGrammar.IsIPv6(value)),
            _ => (MmsAddressKind.Other, AddressGrammar.IsEscapedValue(value) && AddressGrammar.IsTypeName(typeName)),
        };
        return isValid ? new(kind, value.ToString(), typeName.ToString()) : null;
    }

    private static MmsAddress? TryParseShortCode(ReadOnlySpan<char> text)
    {
        return AddressGrammar.IsNumShortcode(text) ? new(MmsAddressKind.NumShortcode, text.ToString())
            : AddressGrammar.IsAlphanumShortcode(text) ? new(MmsAddressKind.AlphanumShortcode, text.ToString())
            : null;
    }

    private static MmsAddress? TryParseMailbox(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> mailbox = text.Trim();
        int open = mailbox.LastIndexOf('<');
        if (open < 0)
        {
            return AddressGrammar.IsEmail(mailbox) ? new(MmsAddressKind.Email, mailbox.ToString()) : null;
        }

        if (mailbox is not [.., '>'] || !AddressGrammar.IsEmail(mailbox[(open + 1)..^1]))
        {
            return null;
        }

        string name = Unquote(mailbox[..open].Trim());
        return new(MmsAddressKind.Email, mailbox[(open + 1)..^1].ToString(), displayName: name.Length == 0 ? null : name);
    }

    /// <summary>A display name without quotation marks and the backslashes of its quoted pairs (RFC 2822 3.2.5).</summary>
    private static string Unquote(ReadOnlySpan<char> name)
    {
        if (name is not ['"', .. ReadOnlySpan<char> quoted, '"'])
        {
            return name.ToString();
        }

        var text = new System.Text.StringBuilder(quoted.Length);
        for (int i = 0; i < quoted.Length; i++)
        {
            i += quoted[i] == '\\' && i + 1 < quoted.Length ? 1 : 0;
            text.Append(quoted[i]);
        }

        return text.ToString();
    }
}
