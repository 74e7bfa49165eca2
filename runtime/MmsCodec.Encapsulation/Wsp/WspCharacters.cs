using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MmsCodec;

/// <summary>Which octets may stand in TEXT, Token and URI (WAP-230-WSP §8.4.2.1; RFC 2616 2.2).</summary>
internal static class WspCharacters
{
    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private const byte Delete = 0x7F;

    private const string TokenCharacters =
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // RFC 2396's "unwise" characters stay in: relays put them into addresses that M-Forward.req must repeat.
    private const string UriCharacters = TokenCharacters + "(),/:;=?@[\\]{}";

    private static readonly SearchValues<byte> ControlOctets = SearchValues.Create(Octets(Controls));
    private static readonly SearchValues<char> ControlChars = SearchValues.Create(Controls);
    private static readonly SearchValues<byte> TokenOctets = SearchValues.Create(Octets(TokenCharacters));
    private static readonly SearchValues<char> TokenChars = SearchValues.Create(TokenCharacters);
    private static readonly SearchValues<byte> UriOctets = SearchValues.Create(Octets(UriCharacters));

    /// <summary>The index of the first octet that TEXT does not allow, or -1.</summary>
    public static int IndexOfNonText(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOfAny(ControlOctets);
        return at < 0 ? at : IndexOfNonText(text, at);
    }

    /// <summary>Copies a text that holds no control characters at all, looking at each octet only once; false when it does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least as long; what stands there after false is meaningless.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopyPlain(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        // The last octets are taken together with some that were taken before.
        int last = text.Length - Vector128<byte>.Count;
        if (last < 0)
        {
            return TryCopyShortPlain(text, destination);
        }

        Vector128<byte> controls = Vector128<byte>.Zero;
        for (int at = 0; ; at = Math.Min(at + Vector128<byte>.Count, last))
        {
            Vector128<byte> octets = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            controls |= Vector128.LessThan(octets, Vector128.Create((byte)' ')) | Vector128.Equals(octets, Vector128.Create(Delete));
            octets.CopyTo(destination.Slice(at, Vector128<byte>.Count));
            if (at == last)
            {
                return controls == Vector128<byte>.Zero;
            }
        }
    }

    /// <summary>The index of the first character that TEXT does not allow, or -1.</summary>
    public static int IndexOfNonText(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAny(ControlChars);
        return at < 0 ? at : IndexOfNonText(text, at);
    }

    /// <summary>The index of the first octet that is no token character, or -1.</summary>
    public static int IndexOfNonToken(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(TokenOctets);

    /// <summary>The index of the first character that is no token character, or -1.</summary>
    public static int IndexOfNonToken(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(TokenChars);

    /// <summary>The index of the first octet that may not stand in a URI, or -1.</summary>
    public static int IndexOfNonUri(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(UriOctets);

    /// <summary>The index of the first control octet, a tab included, or of a space at either end; or -1.</summary>
    public static int IndexOfNonLine(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOfAny(ControlOctets);
        return at >= 0 ? at : text is [(byte)' ', ..] ? 0 : text is [.., (byte)' '] ? text.Length - 1 : -1;
    }

    /// <summary>The index of the first control character, a tab included, or of a space at either end; or -1.</summary>
    public static int IndexOfNonLine(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAny(ControlChars);
        return at >= 0 ? at : text is [' ', ..] ? 0 : text is [.., ' '] ? text.Length - 1 : -1;
    }

    private static bool TryCopyShortPlain(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        if (text.Length < sizeof(ulong))
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] is < (byte)' ' or Delete)
                {
                    return false;
                }

                destination[i] = text[i];
            }

            return true;
        }

        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong second = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, first);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[(text.Length - sizeof(ulong))..], second);
        Vector128<byte> octets = Vector128.Create(first, second).AsByte();
        Vector128<byte> controls = Vector128.LessThan(octets, Vector128.Create((byte)' ')) | Vector128.Equals(octets, Vector128.Create(Delete));
        return controls == Vector128<byte>.Zero;
    }

    /// <summary>From a control character on: a tab is linear white space, CR LF is when a space or tab follows.</summary>
    private static int IndexOfNonText<T>(ReadOnlySpan<T> text, int from)
        where T : struct, IBinaryInteger<T>
    {
        for (int i = from; i < text.Length; i++)
        {
            int c = int.CreateTruncating(text[i]);
            if (c == '\r' && IsFolded(text, i))
            {
                i += 2;
            }
            else if (c != '\t' && c is < ' ' or 0x7F)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsFolded<T>(ReadOnlySpan<T> text, int at)
        where T : struct, IBinaryInteger<T>
    {
        return at + 2 < text.Length
            && int.CreateTruncating(text[at + 1]) == '\n'
            && int.CreateTruncating(text[at + 2]) is ' ' or '\t';
    }

    private static byte[] Octets(string characters)
    {
        return System.Text.Encoding.ASCII.GetBytes(characters);
    }
}
