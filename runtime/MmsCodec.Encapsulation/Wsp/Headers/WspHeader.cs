using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace MmsCodec;

/// <summary>An owned header of a multipart entry or a push (WAP-230-WSP §8.4.2.6). It keeps the octets of its value, so that what was
/// decoded is written as it was.</summary>
public sealed record WspHeader
{
    private readonly byte[] _value;

    internal WspHeader(byte codePage, int? code, string? nameText, byte[] value)
    {
        CodePage = codePage;
        Code = code;
        NameText = nameText;
        _value = value;
    }

    /// <summary>The code page that gives <see cref="Code"/> its meaning, usually 1.</summary>
    public byte CodePage { get; }

    /// <summary>The field name's number without the top bit, for example 0x0E; <c>null</c> when the name is text.</summary>
    public int? Code { get; }

    /// <summary>The field name, for example <c>Content-Location</c>; of a number without one the number, for example <c>0x50</c>.
    /// </summary>
    public string Name => View.Name;

    /// <summary>The value's octets, with length, quote and NUL.</summary>
    public ReadOnlyMemory<byte> Value => _value;

    /// <summary>The header as a view, for its typed values.</summary>
    public WspHeaderView View =>
        new(CodePage, Code, new WspText(Encoding.UTF8.GetBytes(NameText ?? string.Empty)), 0, _value, 0);

    internal string? NameText { get; }

    /// <summary>Content-ID, the identifier of a part (WAP-230-WSP §8.4.2.67).</summary>
    /// <param name="contentId">The identifier; angle brackets are added when they are missing.</param>
    /// <exception cref="ArgumentException">It is empty, or holds control characters or quotation marks.</exception>
    public static WspHeader ForContentId(string contentId)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentId);
        string bracketed = contentId is ['<', .., '>'] ? contentId : $"<{contentId}>";
        byte[] value = new byte[WspLength.OfQuotedString(bracketed)];
        new WspWriter(value).WriteQuotedString(bracketed);
        return new(WspFieldNames.DefaultPage, WspFieldNames.ContentId, null, value);
    }

    /// <summary>Content-Location, the name by which others refer to a part (WAP-230-WSP §8.4.2.21).</summary>
    /// <exception cref="ArgumentException"><paramref name="location"/> holds control characters.</exception>
    public static WspHeader ForContentLocation(string location)
    {
        return OfTextString(WspFieldNames.ContentLocation, location);
    }

    /// <summary>Content-Disposition, how a part is to be presented (WAP-230-WSP §8.4.2.53), with the number of encoding version 1.1.
    /// </summary>
    public static WspHeader ForContentDisposition(ContentDisposition disposition)
    {
        ArgumentNullException.ThrowIfNull(disposition);
        byte[] value = new byte[WspLength.OfContentDisposition(disposition)];
        new WspWriter(value).WriteContentDisposition(disposition);
        return new(WspFieldNames.DefaultPage, WspFieldNames.ContentDisposition, null, value);
    }

    /// <summary>X-Wap-Application-Id, the application that a push is for (WAP-230-WSP §8.4.2.54).</summary>
    /// <param name="code">The assigned number; 4 is mms.ua.</param>
    public static WspHeader ForApplicationId(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        return OfInteger(WspFieldNames.ApplicationId, (ulong)code);
    }

    /// <summary>X-Wap-Application-Id as a URI, with the assigned number when it has one (WAP-230-WSP §8.4.2.54).</summary>
    public static WspHeader ForApplicationId(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return AssignedApplicationIds.TryGetCode(uri, out int code)
            ? ForApplicationId(code)
            : OfTextString(WspFieldNames.ApplicationId, uri);
    }

    /// <summary>X-Wap-Initiator-URI, who asked for a push.</summary>
    public static WspHeader ForInitiatorUri(string uri)
    {
        return OfTextString(WspFieldNames.InitiatorUri, uri);
    }

    /// <summary>Push-Flag: 0x01 the initiator is authenticated, 0x02 the content is trusted, 0x04 this is the last push.</summary>
    public static WspHeader ForPushFlag(byte flags)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(flags, (byte)127);
        return OfInteger(WspFieldNames.PushFlag, flags);
    }

    /// <summary>A header with a number on code page 1, its value as octets.</summary>
    /// <param name="code">The field name's number without the top bit, 0 to 127.</param>
    /// <param name="value">The value with length, quote and NUL.</param>
    /// <exception cref="ArgumentException">The octets are not exactly one value by the rule of WAP-230-WSP §8.4.1.2.</exception>
    public static WspHeader FromOctets(int code, ReadOnlySpan<byte> value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 127);
        var reader = new WspReader(value);
        return reader.TrySkipValue() && reader.IsAtEnd
            ? new(WspFieldNames.DefaultPage, code, null, value.ToArray())
            : throw new ArgumentException("The octets are not exactly one value.", nameof(value));
    }

    /// <summary>An application header: its name and value are texts (WAP-230-WSP §8.4.2.6).</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no token, or the value holds control characters.</exception>
    public static WspHeader FromText(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (WspCharacters.IndexOfNonToken(name) >= 0)
        {
            throw new ArgumentException($"'{name}' is no token.", nameof(name));
        }

        byte[] octets = new byte[WspLength.OfTextString(value)];
        new WspWriter(octets).WriteTextString(value);
        return new(WspFieldNames.DefaultPage, null, name, octets);
    }

    /// <summary>Whether both are written as the same octets.</summary>
    public bool Equals(WspHeader? other)
    {
        return other is not null
            && CodePage == other.CodePage
            && Code == other.Code
            && NameText == other.NameText
            && _value.AsSpan().SequenceEqual(other._value);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Code);
        hash.Add(NameText);
        hash.AddBytes(_value);
        return hash.ToHashCode();
    }

    // The compiler's own one would print the view, and a ref struct cannot be printed.
    [SuppressMessage("CodeQuality", "IDE0051", Justification = "ToString of a record calls it.")]
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{nameof(Name)} = {Name}, {nameof(Value)} = {Convert.ToHexString(_value)}");
        return true;
    }

    private static WspHeader OfTextString(int code, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] value = new byte[WspLength.OfTextString(text)];
        new WspWriter(value).WriteTextString(text);
        return new(WspFieldNames.DefaultPage, code, null, value);
    }

    private static WspHeader OfInteger(int code, ulong number)
    {
        byte[] value = new byte[WspLength.OfInteger(number)];
        new WspWriter(value).WriteInteger(number);
        return new(WspFieldNames.DefaultPage, code, null, value);
    }
}
