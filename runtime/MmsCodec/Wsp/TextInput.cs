namespace MmsCodec;

/// <summary>A text to encode, from characters or from octets, without a copy. <c>default</c> and a null string are no text.</summary>
public readonly ref struct TextInput
{
    private TextInput(ReadOnlySpan<char> chars, ReadOnlySpan<byte> octets, bool isChars)
    {
        Chars = chars;
        Octets = octets;
        IsChars = isChars;
        HasValue = true;
    }

    /// <summary>Whether there is a text, be it empty.</summary>
    public bool HasValue { get; }

    /// <summary>Whether there is no text, or an empty one.</summary>
    internal bool IsEmpty => IsChars ? Chars.IsEmpty : Octets.IsEmpty;

    /// <summary>Whether the text is in <see cref="Chars"/>, not in <see cref="Octets"/>.</summary>
    internal bool IsChars { get; }

    internal ReadOnlySpan<char> Chars { get; }

    internal ReadOnlySpan<byte> Octets { get; }

    /// <summary>A text of a string, which is written in UTF-8; no text for <c>null</c>.</summary>
    public static implicit operator TextInput(string? text)
    {
        return text is null ? default : new(text, default, true);
    }

    /// <summary>A text of characters, which are written in UTF-8.</summary>
    public static implicit operator TextInput(ReadOnlySpan<char> text)
    {
        return new(text, default, true);
    }

    /// <summary>A text of octets, which are written as they are.</summary>
    public static implicit operator TextInput(ReadOnlySpan<byte> text)
    {
        return new(default, text, false);
    }

    /// <summary>A text of octets, which are written as they are; no text for <c>null</c>.</summary>
    public static implicit operator TextInput(byte[]? text)
    {
        return text is null ? default : new(default, text, false);
    }

    /// <summary>A decoded text, whose octets are written as they are.</summary>
    public static implicit operator TextInput(WspText text)
    {
        return new(default, text.Octets, false);
    }
}
