using System.Globalization;

namespace MmsCodec;

/// <summary>An owned parameter of Content-Type or Content-Disposition (WAP-230-WSP §8.4.2.4). It keeps the octets of its value, so
/// that what was decoded is written as it was.</summary>
public sealed record ContentParameter
{
    internal const string CharsetName = "charset";
    internal const string NameName = "name";
    internal const string FileNameName = "filename";
    internal const string StartName = "start";
    internal const string StartInfoName = "start-info";
    internal const string TypeName = "type";

    private const int CharsetToken = 0x01;
    private const int NameToken = 0x05;
    private const int FileNameToken = 0x06;
    private const int TypeToken = 0x09;
    private const int StartToken = 0x0A;
    private const int StartInfoToken = 0x0B;

    private readonly byte[] _value;
    private readonly string? _nameText;

    internal ContentParameter(int? token, string? nameText, byte[] value)
    {
        Token = token;
        _nameText = nameText;
        _value = value;
    }

    /// <summary>The assigned number, for example 0x01 for charset; <c>null</c> when the parameter is named by a text.</summary>
    public int? Token { get; }

    /// <summary>The name, for example <c>charset</c>; of a number without one the number, for example <c>0x1E</c>.</summary>
    public string Name => View.Name;

    /// <summary>The value's octets, with length, quote and NUL.</summary>
    public ReadOnlyMemory<byte> Value => _value;

    /// <summary>The value as people read it; see <see cref="ContentParameterView.ValueToString"/>.</summary>
    public string Text => View.ValueToString();

    /// <summary>The parameter as a view, for its typed values.</summary>
    public ContentParameterView View =>
        new(Token, new WspText(System.Text.Encoding.UTF8.GetBytes(_nameText ?? string.Empty)), _value, 0);

    internal string? NameText => _nameText;

    /// <summary>charset (0x01), the charset of a text.</summary>
    /// <param name="mib">The MIBenum, for example 106 for UTF-8; 0 is any charset.</param>
    public static ContentParameter ForCharset(int mib)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mib);
        return OfInteger(CharsetToken, (ulong)mib);
    }

    /// <summary>name (0x05), the name of a part.</summary>
    public static ContentParameter ForName(string name) => OfTextString(NameToken, name);

    /// <summary>filename (0x06), the file name in a Content-Disposition.</summary>
    public static ContentParameter ForFileName(string name) => OfTextString(FileNameToken, name);

    /// <summary>start (0x0A), the Content-ID of the root part (RFC 2387 3.2).</summary>
    public static ContentParameter ForStart(string contentId) => OfTextString(StartToken, contentId);

    /// <summary>start-info (0x0B).</summary>
    public static ContentParameter ForStartInfo(string info) => OfTextString(StartInfoToken, info);

    /// <summary>type (0x09), the media type of the root part (RFC 2387 3.1): as a number when it has one, else as text.</summary>
    public static ContentParameter ForType(string mediaType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        return AssignedMediaTypes.TryGetCode(mediaType, out int code)
            ? OfInteger(TypeToken, (ulong)code)
            : OfTextString(TypeToken, mediaType);
    }

    /// <summary>A parameter named by a text, with a text as its value: Token-text, or a Quoted-string where it must be.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no token, or the value holds control characters.</exception>
    public static ContentParameter FromText(string name, string value)
    {
        byte[] octets = new byte[WspLength.OfTextValue(value)];
        new WspWriter(octets).WriteTextValue(value);
        return new(null, CheckName(name), octets);
    }

    /// <summary>A parameter named by a text, with a number as its value.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no token.</exception>
    public static ContentParameter FromInteger(string name, ulong value)
    {
        byte[] octets = new byte[WspLength.OfInteger(value)];
        new WspWriter(octets).WriteInteger(value);
        return new(null, CheckName(name), octets);
    }

    /// <summary>A parameter named by its number, its value given as <see cref="Text"/> shows it.</summary>
    /// <param name="token">For example 0x01 for charset.</param>
    /// <param name="value">For example <c>utf-8</c>, <c>image/jpeg</c>, <c>2005-02-01T12:00:00Z</c> or <c>0.5</c>.</param>
    /// <exception cref="ArgumentException">The parameter is not assigned, or the value does not suit it.</exception>
    public static ContentParameter FromToken(int token, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        switch (ContentParameterKinds.Of(token))
        {
            case ContentParameterKind.Charset when MmsCharsets.TryGetMib(value, out int mib):
                return ForCharset(mib);
            case ContentParameterKind.MediaType when value.Length > 0:
                return ForType(value);
            case ContentParameterKind.Text:
                return OfTextString(token, value);
            case ContentParameterKind.TextValue:
                return OfTextValue(token, value);
            case ContentParameterKind.NoValue when value.Length == 0:
                return new(token, null, [0]);
            case ContentParameterKind.FieldName when AssignedHeaderNames.TryGetCode(value, out int code):
                return OfInteger(token, (ulong)code);
            case ContentParameterKind.ShortInteger when TryParseInteger(value, out ulong number) && number <= 127:
            case ContentParameterKind.Integer or ContentParameterKind.Charset or ContentParameterKind.DeltaSeconds
                when TryParseInteger(value, out number):
                return OfInteger(token, number);
            case ContentParameterKind.QValue when TryParseQuality(value, out QValue quality):
                return OfQValue(token, quality);
            case ContentParameterKind.Version when MmsVersion.TryParse(System.Text.Encoding.UTF8.GetBytes(value), out MmsVersion version):
                return OfVersion(token, version);
            case ContentParameterKind.Date when DateTimeOffset.TryParse(
                value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date):
                return OfDate(token, date);
            default:
                throw new ArgumentException($"'{value}' is no value of parameter 0x{token:X2}.", nameof(value));
        }
    }

    /// <summary>Whether both are written as the same octets.</summary>
    public bool Equals(ContentParameter? other)
    {
        return other is not null && Token == other.Token && _nameText == other._nameText && _value.AsSpan().SequenceEqual(other._value);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Token);
        hash.Add(_nameText);
        hash.AddBytes(_value);
        return hash.ToHashCode();
    }

    /// <summary>The parameter as <c>charset=utf-8</c>.</summary>
    public override string ToString()
    {
        return View.ToString();
    }

    private static ContentParameter OfInteger(int token, ulong value)
    {
        byte[] octets = new byte[WspLength.OfInteger(value)];
        new WspWriter(octets).WriteInteger(value);
        return new(token, null, octets);
    }

    private static ContentParameter OfTextString(int token, string value)
    {
        byte[] octets = new byte[WspLength.OfTextString(value)];
        new WspWriter(octets).WriteTextString(value);
        return new(token, null, octets);
    }

    private static ContentParameter OfTextValue(int token, string value)
    {
        byte[] octets = new byte[WspLength.OfTextValue(value)];
        new WspWriter(octets).WriteTextValue(value);
        return new(token, null, octets);
    }

    private static ContentParameter OfQValue(int token, QValue value)
    {
        byte[] octets = new byte[WspLength.OfQValue(value)];
        new WspWriter(octets).WriteQValue(value);
        return new(token, null, octets);
    }

    private static ContentParameter OfVersion(int token, MmsVersion value)
    {
        byte[] octets = new byte[WspLength.OfVersion(value)];
        new WspWriter(octets).WriteVersion(value);
        return new(token, null, octets);
    }

    private static ContentParameter OfDate(int token, DateTimeOffset value)
    {
        byte[] octets = new byte[WspLength.OfDate(value)];
        new WspWriter(octets).WriteDate(value);
        return new(token, null, octets);
    }

    private static string CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return WspCharacters.IndexOfNonToken(name) < 0 ? name : throw new ArgumentException($"'{name}' is no token.", nameof(name));
    }

    private static bool TryParseInteger(string value, out ulong number)
    {
        return ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryParseQuality(string value, out QValue quality)
    {
        bool isRead = decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && number is >= 0 and < 1
            && decimal.IsInteger(number * 1000);
        quality = isRead ? new QValue((int)(number * 1000)) : default;
        return isRead;
    }
}
