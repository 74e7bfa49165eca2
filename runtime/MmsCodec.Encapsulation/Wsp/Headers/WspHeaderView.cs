namespace MmsCodec;

/// <summary>A header of a multipart entry or a push over the caller's octets (WAP-230-WSP §8.4.2.6).</summary>
public readonly ref struct WspHeaderView
{
    internal WspHeaderView(byte codePage, int? code, WspText nameText, long offset, ReadOnlySpan<byte> value, long valueOffset)
    {
        CodePage = codePage;
        Code = code;
        NameText = nameText;
        Offset = offset;
        Value = value;
        ValueOffset = valueOffset;
    }

    /// <summary>The code page that gives <see cref="Code"/> its meaning; 1 unless a shift sequence came before.</summary>
    public byte CodePage { get; }

    /// <summary>The field name's number without the top bit, for example 0x0E; <c>null</c> when the name is text.</summary>
    public int? Code { get; }

    /// <summary>The field name as text; empty when it is a number.</summary>
    public WspText NameText { get; }

    /// <summary>Octets from the start of the PDU to the field name.</summary>
    public long Offset { get; }

    /// <summary>The value's octets, with length, quote and NUL.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Octets from the start of the PDU to the value.</summary>
    public long ValueOffset { get; }

    /// <summary>Octets of field name and value.</summary>
    public int Length => (int)(ValueOffset - Offset) + Value.Length;

    /// <summary>The field name, for example <c>Content-Location</c>; of a number without one the number, for example <c>0x50</c>.
    /// </summary>
    public string Name =>
        Code is not int code ? NameText.ToString()
        : CodePage == WspFieldNames.DefaultPage && AssignedHeaderNames.NameOf(code) is string name ? name
        : $"0x{code:X2}";

    /// <summary>Whether this is the header of that number on code page 1, or has its name as text, in whatever case.</summary>
    public bool Is(int code)
    {
        return Code is int own
            ? own == code && CodePage == WspFieldNames.DefaultPage
            : NameText.EqualsIgnoreCase(AssignedHeaderNames.NameOf(code));
    }

    /// <summary>Reads the value by the syntax that the header has; false when it does not fit.</summary>
    public bool TryRead<T, TSyntax>(out T value)
        where T : allows ref struct
        where TSyntax : IValueSyntax<T>, allows ref struct
    {
        var reader = new WspReader(Value, ValueOffset);
        return TSyntax.TryRead(ref reader, out value);
    }

    /// <summary>A copy that may outlive the octets.</summary>
    public WspHeader ToOwned()
    {
        return new(CodePage, Code, Code is null ? NameText.ToString() : null, Value.ToArray());
    }
}
