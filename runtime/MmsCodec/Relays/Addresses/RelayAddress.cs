using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MmsCodec;

/// <summary>An absolute address of a relay, read so that its authority and what is sent to it are never in doubt.</summary>
internal sealed record RelayAddress(RelayAuthority Authority, string PathAndQuery, RelayAddressNotes Notes, Uri Uri)
{
    /// <summary>
    /// The longest address that is read, in characters: what RFC 9110 asks servers to take at least.
    /// OMA-TS-MMS_CONF-V1_3 §10.2.5 lets a relay use 100.
    /// </summary>
    public const int MaxLength = 8000;

    private static readonly SearchValues<char> PathAndQueryCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?[]%");

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>Whether the relay left out the identifier that its address ends for.</summary>
    public bool IsIncomplete => PathAndQuery.EndsWith('=');

    /// <summary>Whether path and query stay within <see cref="MaxLength"/> with something appended.</summary>
    public bool HasRoomFor(string? appended) => PathAndQuery.Length + (appended?.Length ?? 0) <= MaxLength;

    /// <summary>The address with something appended to its path and query, which a relay may compare octet by octet.</summary>
    public Uri ToUri(string? appended) => appended is null ? Uri : AsWritten(new Uri(Uri.OriginalString + appended), PathAndQuery + appended);

    public static bool TryRead(string text, [NotNullWhen(true)] out RelayAddress? address, out UnanswerableReason reason)
    {
        address = null;
        if (text.Length > MaxLength)
        {
            reason = UnanswerableReason.TooLong;
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan().Trim(" \t\r\n");
        RelayAddressNotes notes = rest.Length == text.Length ? RelayAddressNotes.None : RelayAddressNotes.SurroundingSpace;
        if (rest.IsEmpty)
        {
            reason = UnanswerableReason.Empty;
            return false;
        }

        if (!TryTakeScheme(ref rest, out string? scheme, out reason)
            || !TryTakeAuthority(ref rest, scheme, out RelayAuthority? authority, ref notes, out reason))
        {
            return false;
        }

        if (!TryReadPathAndQuery(rest, out string? pathAndQuery, ref notes))
        {
            reason = UnanswerableReason.Unparsable;
            return false;
        }

        if (!Uri.TryCreate(authority.At(pathAndQuery), UriKind.Absolute, out Uri? uri) || !IsReadAlike(uri, authority))
        {
            reason = UnanswerableReason.Unparsable;
            return false;
        }

        address = new RelayAddress(authority, pathAndQuery, notes, AsWritten(uri, pathAndQuery));
        return true;
    }

    private static bool TryTakeScheme(
        ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? scheme, out UnanswerableReason reason)
    {
        scheme = null;
        int colon = rest.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(rest[0]) || rest[..colon].ContainsAnyExcept(SchemeCharacters))
        {
            reason = colon == 0 ? UnanswerableReason.Unparsable : UnanswerableReason.Relative;
            return false;
        }

        if (!RelayScheme.TryRead(rest[..colon], out scheme))
        {
            reason = UnanswerableReason.UnsupportedScheme;
            return false;
        }

        rest = rest[(colon + 1)..];
        reason = default;
        return true;
    }

    private static bool TryTakeAuthority(
        ref ReadOnlySpan<char> rest,
        string scheme,
        [NotNullWhen(true)] out RelayAuthority? authority,
        ref RelayAddressNotes notes,
        out UnanswerableReason reason)
    {
        authority = null;
        reason = UnanswerableReason.NoAuthority;
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[2..];
        int end = rest.IndexOfAny("/?#");
        ReadOnlySpan<char> text = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..];
        if (text.IsEmpty)
        {
            return false;
        }

        if (text.Contains('@'))
        {
            reason = UnanswerableReason.Credentials;
            return false;
        }

        if (text[0] == ':')
        {
            return false;
        }

        reason = UnanswerableReason.Unparsable;
        int port = RelayScheme.DefaultPort(scheme);
        int colon = text.LastIndexOf(':');
        if (colon > text.LastIndexOf(']'))
        {
            // RFC 3986 section 3.2.3 lets the port after the colon be empty.
            if (colon < text.Length - 1 && !RelayPort.TryRead(text[(colon + 1)..], out port))
            {
                return false;
            }

            text = text[..colon];
        }

        if (!RelayHost.TryRead(text, out string? host, out RelayAddressNotes hostNotes))
        {
            return false;
        }

        notes |= hostNotes;
        authority = new RelayAuthority(scheme, host, port);
        return true;
    }

    private static bool TryReadPathAndQuery(
        ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? pathAndQuery, ref RelayAddressNotes notes)
    {
        pathAndQuery = null;
        int fragment = rest.IndexOf('#');
        if (fragment >= 0)
        {
            rest = rest[..fragment];
            notes |= RelayAddressNotes.FragmentDropped;
        }

        foreach (char character in rest)
        {
            if (char.IsControl(character))
            {
                return false;
            }
        }

        string slash = rest.StartsWith('/') ? "" : "/";
        if (!rest.ContainsAnyExcept(PathAndQueryCharacters))
        {
            pathAndQuery = slash + rest.ToString();
            return true;
        }

        notes |= RelayAddressNotes.EncodedCharacters;
        pathAndQuery = slash + PercentEncode(rest);
        return true;
    }

    private static string PercentEncode(ReadOnlySpan<char> text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && PathAndQueryCharacters.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (byte octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append('%').Append(octet.ToString("X2", provider: null));
            }
        }

        return encoded.ToString();
    }

    // What HttpClient connects to is what Uri makes of the text: it must be the host that was matched and decided on.
    private static bool IsReadAlike(Uri uri, RelayAuthority authority) =>
        uri.Port == authority.Port
        && uri.IdnHost.Equals(authority.Host, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;

    // Uri resolves dot segments and decodes escapes; where that would change the path, it is kept as the relay wrote it.
    private static Uri AsWritten(Uri uri, string pathAndQuery) =>
        uri.PathAndQuery == pathAndQuery
            ? uri
            : new Uri(uri.OriginalString, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
