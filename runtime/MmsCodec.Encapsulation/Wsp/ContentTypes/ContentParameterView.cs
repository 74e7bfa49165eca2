using System.Globalization;

namespace MmsCodec;

/// <summary>A parameter of Content-Type or Content-Disposition over the caller's octets (WAP-230-WSP §8.4.2.4).</summary>
public readonly ref struct ContentParameterView
{
    internal ContentParameterView(int? token, WspText nameText, ReadOnlySpan<byte> value, long offset)
    {
        Token = token;
        NameText = nameText;
        Value = value;
        Offset = offset;
    }

    /// <summary>The assigned number, for example 0x01 for charset; <c>null</c> when the parameter is named by a text.</summary>
    public int? Token { get; }

    /// <summary>The name as text; empty when it is a number.</summary>
    public WspText NameText { get; }

    /// <summary>The value's octets, with length, quote and NUL.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Octets from the start of the PDU to the parameter.</summary>
    public long Offset { get; }

    /// <summary>The name, for example <c>charset</c>; of a number without one the number, for example <c>0x1E</c>.</summary>
    public string Name => Token is int token ? AssignedParameters.NameOf(token) ?? $"0x{token:X2}" : NameText.ToString();

    private ContentParameterKind Kind => ContentParameterKinds.Of(Token);

    /// <summary>Whether the parameter has that name, as number or as text, in whatever case.</summary>
    public bool Is(string name)
    {
        return Token is int token
            ? string.Equals(AssignedParameters.NameOf(token), name, StringComparison.OrdinalIgnoreCase)
            : NameText.EqualsIgnoreCase(name);
    }

    /// <summary>The value as text. Any parameter may have a Text-value instead of its own type (WAP-230-WSP §8.4.2.4); a No-value is an
    /// empty text.</summary>
    /// <returns>False when the value is no text.</returns>
    public bool TryGetText(out WspText text)
    {
        // What starts with a length is none; 0 is an empty text.
        if (Value is [> 0 and < 32, ..] || (Kind == ContentParameterKind.QValue && TryRead<QValue, QValueSyntax>(out _)))
        {
            text = default;
            return false;
        }

        return Kind == ContentParameterKind.Text
            ? TryRead<WspText, TextStringSyntax>(out text)
            : TryRead<WspText, TextValueSyntax>(out text);
    }

    /// <summary>The value as a number, for parameters whose value is one; false for others and for values that cannot be read.
    /// </summary>
    public bool TryGetInteger(out ulong number)
    {
        number = 0;
        return Kind is ContentParameterKind.Integer or ContentParameterKind.ShortInteger or ContentParameterKind.Charset
            or ContentParameterKind.MediaType or ContentParameterKind.Untyped
            && TryRead<ulong, IntegerSyntax>(out number);
    }

    /// <summary>The value as a charset's MIBenum, from a number or a known name; 0 is any charset.</summary>
    public bool TryGetCharset(out int mib)
    {
        mib = 0;
        if (TryGetInteger(out ulong number))
        {
            mib = (int)Math.Min(number, int.MaxValue);
            return true;
        }

        return TryGetText(out WspText name) && MmsCharsets.TryGetMib(name.ToString(), out mib);
    }

    /// <summary>The value as a media type, from a number or a text.</summary>
    public bool TryGetMediaType(out MediaTypeView mediaType)
    {
        if (TryGetInteger(out ulong number) && number <= int.MaxValue)
        {
            mediaType = new MediaTypeView((int)number, default);
            return true;
        }

        bool isText = TryGetText(out WspText text);
        mediaType = new MediaTypeView(null, text);
        return isText;
    }

    /// <summary>The value as a date, for creation-date, modification-date and read-date.</summary>
    public bool TryGetDate(out DateTimeOffset date)
    {
        date = default;
        return Kind == ContentParameterKind.Date && TryRead<DateTimeOffset, DateSyntax>(out date);
    }

    /// <summary>Reads the value by a syntax of the caller's choice; false when it does not fit.</summary>
    public bool TryRead<T, TSyntax>(out T value)
        where T : allows ref struct
        where TSyntax : IValueSyntax<T>, allows ref struct
    {
        var reader = new WspReader(Value, Offset);
        return TSyntax.TryRead(ref reader, out value);
    }

    /// <summary>A copy that may outlive the octets.</summary>
    public ContentParameter ToOwned()
    {
        return new(Token, Token is null ? NameText.ToString() : null, Value.ToArray());
    }

    /// <summary>The value as people read it: a charset's or media type's name, a number, a text, a date in ISO 8601; of what cannot be
    /// read the octets, for example <c>0x80</c>.</summary>
    public string ValueToString()
    {
        return TryFormat() ?? (TryGetText(out WspText text) ? text.ToString() : "0x" + Convert.ToHexString(Value));
    }

    /// <summary>The parameter as <c>charset=utf-8</c>.</summary>
    public override string ToString()
    {
        return $"{Name}={ValueToString()}";
    }

    /// <summary>Reads a parameter: its name, and its value by its syntax or, when it does not fit that, by its first octet.</summary>
    internal static bool TryRead(scoped ref WspReader reader, out ContentParameterView parameter)
    {
        parameter = default;
        long offset = reader.Offset;
        if (!reader.TryReadCodeOrText(out int? token, out WspText name))
        {
            return false;
        }

        WspReader value = reader;
        if (!TrySkipFurther(ref reader, ContentParameterKinds.Of(token)) && !reader.TrySkipValue())
        {
            return false;
        }

        parameter = new(token, name, value.Unread[..(reader.Position - value.Position)], offset);
        return true;
    }

    /// <summary>Moves past a value that does not end where its first octet says: a Q-value, a text without its quote.</summary>
    private static bool TrySkipFurther(ref WspReader reader, ContentParameterKind kind)
    {
        return kind switch
        {
            ContentParameterKind.QValue => reader.TryReadQValue(out _),
            ContentParameterKind.Text => reader.TryPeekOctet(out byte first) && first >= 0x80 && reader.TryReadTextString(out _),
            _ => false,
        };
    }

    private string? TryFormat()
    {
        switch (Kind)
        {
            case ContentParameterKind.QValue:
                return TryRead<QValue, QValueSyntax>(out QValue quality) ? quality.ToString() : null;
            case ContentParameterKind.Version:
                return TryRead<MmsVersion, VersionSyntax>(out MmsVersion version) ? version.ToString() : null;
            case ContentParameterKind.Charset:
                return TryGetCharset(out int mib) && MmsCharsets.NameOf(mib) is string charset ? charset : TryFormatInteger();
            case ContentParameterKind.MediaType:
                return TryGetMediaType(out MediaTypeView mediaType) ? mediaType.ToString() : null;
            case ContentParameterKind.FieldName:
                return TryRead<byte, FieldNameSyntax>(out byte code) ? AssignedHeaderNames.NameOf(code)
                    : TryRead<WspText, TokenTextSyntax>(out WspText name) ? name.ToString() : null;
            case ContentParameterKind.DeltaSeconds:
                return TryRead<ulong, IntegerSyntax>(out ulong seconds) ? seconds.ToString(CultureInfo.InvariantCulture) : null;
            case ContentParameterKind.Date:
                return TryGetDate(out DateTimeOffset date) ? date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null;
            case ContentParameterKind.NoValue:
                return Value is [0] ? string.Empty : null;
            default:
                return TryFormatInteger();
        }
    }

    private string? TryFormatInteger()
    {
        return TryGetInteger(out ulong number) ? number.ToString(CultureInfo.InvariantCulture) : null;
    }
}
