using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>The schemes by which an MMS Relay/Server is reached.</summary>
internal static class RelayScheme
{
    /// <summary>Whether text is a supported scheme, in any case; gives it in lower case.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? scheme)
    {
        scheme = text.Equals("http", StringComparison.OrdinalIgnoreCase) ? "http"
            : text.Equals("https", StringComparison.OrdinalIgnoreCase) ? "https"
            : null;
        return scheme is not null;
    }

    public static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;
}
