using System.Text;

namespace MmsCodec;

/// <summary>A decoded text over the caller's octets: a Text-string, Token-text, Quoted-string or URI without its quote and NUL
/// (WAP-230-WSP §8.4.2.1). Nothing is copied before <see cref="ToString"/>.</summary>
public readonly ref struct WspText
{
    /// <summary>Makes a text of octets that hold neither quote nor NUL.</summary>
    public WspText(ReadOnlySpan<byte> octets)
    {
        Octets = octets;
    }

    /// <summary>The text's octets, without the quote before and the NUL after them.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>Whether the text has no octets.</summary>
    public bool IsEmpty => Octets.IsEmpty;

    /// <summary>The text, read as UTF-8; what is no UTF-8 becomes U+FFFD, a folded line one space (RFC 2616 2.2).</summary>
    public override string ToString()
    {
        return MmsCharsets.DecodeUnfolded(Octets, null);
    }

    /// <summary>Whether <see cref="ToString"/> would give <paramref name="other"/>; allocates only for folded lines.</summary>
    public bool Equals(string? other)
    {
        if (other is null)
        {
            return false;
        }

        if (Ascii.IsValid(Octets) && !Octets.Contains((byte)'\r'))
        {
            return Ascii.Equals(Octets, other);
        }

        return Octets.Contains((byte)'\r') ? ToString() == other : EqualsAsUtf8(other);
    }

    /// <summary>Whether the text is <paramref name="other"/> apart from the case of US-ASCII letters.</summary>
    public bool EqualsIgnoreCase(string? other)
    {
        return other is not null && Ascii.EqualsIgnoreCase(Octets, other);
    }

    /// <summary>Whether the text has the same octets as <paramref name="other"/>.</summary>
    public bool SequenceEqual(ReadOnlySpan<byte> other)
    {
        return Octets.SequenceEqual(other);
    }

    private bool EqualsAsUtf8(ReadOnlySpan<char> chars)
    {
        ReadOnlySpan<byte> octets = Octets;
        Span<char> decoded = stackalloc char[2];
        while (!octets.IsEmpty)
        {
            Rune.DecodeFromUtf8(octets, out Rune rune, out int consumed);
            octets = octets[consumed..];
            ReadOnlySpan<char> wanted = decoded[..rune.EncodeToUtf16(decoded)];
            if (!chars.StartsWith(wanted))
            {
                return false;
            }

            chars = chars[wanted.Length..];
        }

        return chars.IsEmpty;
    }
}
