using System.Runtime.InteropServices;

namespace MmsCodec;

/// <summary>A text to encode, from characters or from octets, without a copy. <c>default</c> and a null string are no text.</summary>
public readonly ref struct TextInput
{
    // Either of the two in one span: encoders hold many texts, and what is small stays in registers.
    private readonly ReadOnlySpan<byte> _memory;
    private readonly Form _form;

    private TextInput(ReadOnlySpan<byte> memory, Form form)
    {
        _memory = memory;
        _form = form;
    }

    private enum Form
    {
        None,
        Octets,
        Chars,
    }

    /// <summary>Whether there is a text, be it empty.</summary>
    public bool HasValue => _form != Form.None;

    /// <summary>Whether there is no text, or an empty one.</summary>
    internal bool IsEmpty => _memory.IsEmpty;

    /// <summary>Whether the text is in <see cref="Chars"/>, not in <see cref="Octets"/>.</summary>
    internal bool IsChars => _form == Form.Chars;

    /// <summary>The characters; meaningless when the text is in octets.</summary>
    internal ReadOnlySpan<char> Chars => MemoryMarshal.Cast<byte, char>(_memory);

    /// <summary>The octets; meaningless when the text is in characters.</summary>
    internal ReadOnlySpan<byte> Octets => _memory;

    /// <summary>A text of a string, which is written in UTF-8; no text for <c>null</c>.</summary>
    public static implicit operator TextInput(string? text)
    {
        return text is null ? default : new(MemoryMarshal.AsBytes(text.AsSpan()), Form.Chars);
    }

    /// <summary>A text of characters, which are written in UTF-8.</summary>
    public static implicit operator TextInput(ReadOnlySpan<char> text)
    {
        return new(MemoryMarshal.AsBytes(text), Form.Chars);
    }

    /// <summary>A text of octets, which are written as they are.</summary>
    public static implicit operator TextInput(ReadOnlySpan<byte> text)
    {
        return new(text, Form.Octets);
    }

    /// <summary>A text of octets, which are written as they are; no text for <c>null</c>.</summary>
    public static implicit operator TextInput(byte[]? text)
    {
        return text is null ? default : new(text, Form.Octets);
    }

    /// <summary>A decoded text, whose octets are written as they are.</summary>
    public static implicit operator TextInput(WspText text)
    {
        return new(text.Octets, Form.Octets);
    }
}
