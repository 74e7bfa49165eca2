using System;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Analyzers.Names;

/// <summary>Reads the words of a text, one after the other, without a syntax tree: whatever looks like an identifier is one.</summary>
internal ref struct Words
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    public Words(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = 0;
        Start = 0;
        Length = 0;
        Hash = 0;
        Receiver = default;
    }

    /// <summary>Where the word starts.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>A number that stands for the word: two words that share it are taken for one.</summary>
    public int Hash { get; private set; }

    public readonly ReadOnlySpan<char> Word => _text.Slice(Start, Length);

    /// <summary>The word that this one is a member of, when it is a plain name; else empty.</summary>
    public ReadOnlySpan<char> Receiver { get; private set; }

    public static int HashOf(string word)
    {
        int hash = Seed;
        foreach (char c in word)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <summary>The characters of a part of a text.</summary>
    public static char[] CharactersOf(SourceText text, TextSpan span)
    {
        char[] characters = new char[span.Length];
        text.CopyTo(span.Start, characters, 0, span.Length);
        return characters;
    }

    /// <summary>Whether a text has a word.</summary>
    public static bool Have(ReadOnlySpan<char> text, string word)
    {
        int end = 0;
        while (text.Slice(end).IndexOf(word.AsSpan()) is >= 0 and var more)
        {
            int at = end + more;
            end = at + word.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    public bool MoveNext()
    {
        ReadOnlySpan<char> text = _text;
        int at = _at;
        while (at < text.Length && !IsPart(text[at]))
        {
            at++;
        }

        Receiver = at == _at + 1 && _text[_at] == '.' ? _text.Slice(Start, Length) : default;
        Start = at;
        int hash = Seed;
        while (at < text.Length && IsPart(text[at]))
        {
            hash = Next(hash, text[at++]);
        }

        Hash = hash;
        Length = at - Start;
        _at = at;
        return Length > 0;
    }

    private const int Seed = unchecked((int)2166136261);

    private static int Next(int hash, char c) => unchecked((hash ^ c) * 16777619);

    // Looked up, since it is asked of every character of every file.
    private static bool IsPart(char c) => c >= 0x80 || Parts[c] != 0;

    private static ReadOnlySpan<byte> Parts =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];
}
