using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// Which authorities belong to an MMS Relay/Server: <c>[scheme://]host[:port]</c>.
/// <list type="bullet">
/// <item><c>mms.example.net</c>, <c>192.0.2.7</c>, <c>[2001:db8::7]</c>: that host alone.</item>
/// <item><c>*.example.net</c>: every host below example.net, not example.net itself.</item>
/// <item><c>.example.net</c>: example.net and every host below it.</item>
/// <item>Without a scheme, both <c>http</c> and <c>https</c>; without a port, any port.</item>
/// </list>
/// Hosts compare as in <see cref="RelayAuthority"/>: in any case, with or without a trailing dot, as U-labels or A-labels, IPv4 octets
/// as decimal numbers whatever their zeros. There is no pattern for every host: a relay that matched it would be given the
/// acknowledgements of all others.
/// </summary>
public sealed record RelayPattern
{
    private RelayPattern(string? scheme, RelayPatternScope scope, string host, int? port)
    {
        Scheme = scheme;
        Scope = scope;
        Host = host;
        Port = port;
    }

    internal string? Scheme { get; }

    internal RelayPatternScope Scope { get; }

    internal string Host { get; }

    internal int? Port { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, without path, query or credentials.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no pattern.</exception>
    public static RelayPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return TryParse(text, out RelayPattern? pattern)
            ? pattern
            : throw new FormatException(
                $"'{text}' is no relay pattern: expected [scheme://]host[:port], where host is a name, '*.' or '.' before a name, an IPv4 address, or an IPv6 address in brackets.");
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, without path, query or credentials.</param>
    /// <param name="pattern">The pattern, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is a pattern.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RelayPattern? pattern)
    {
        pattern = null;
        ReadOnlySpan<char> rest = text;
        string? scheme = null;
        int separator = rest.IndexOf("://", StringComparison.Ordinal);
        if (separator >= 0)
        {
            if (!RelayScheme.TryRead(rest[..separator], out scheme))
            {
                return false;
            }

            rest = rest[(separator + 3)..];
        }

        int? port = null;
        int colon = rest.LastIndexOf(':');
        if (colon > rest.LastIndexOf(']'))
        {
            if (!RelayPort.TryRead(rest[(colon + 1)..], out int number))
            {
                return false;
            }

            port = number;
            rest = rest[..colon];
        }

        RelayPatternScope scope = TakeScope(ref rest);
        if (!RelayHost.TryRead(rest, out string? host, out _) || (scope != RelayPatternScope.Host && IsAddress(host)))
        {
            return false;
        }

        pattern = new RelayPattern(scheme, scope, host, port);
        return true;
    }

    /// <summary>Whether an authority belongs to the relay.</summary>
    /// <param name="authority">The authority of an address.</param>
    /// <returns><see langword="true"/> when scheme, host and port all fit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    public bool Matches(RelayAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);

        return MatchesSchemeAndPort(authority) && Scope switch
        {
            RelayPatternScope.Host => authority.Host == Host,
            RelayPatternScope.Below => IsBelow(authority.Host),
            _ => authority.Host == Host || IsBelow(authority.Host),
        };
    }

    /// <summary>The pattern in the spelling that hosts are compared in.</summary>
    public override string ToString()
    {
        string scheme = Scheme is null ? "" : Scheme + "://";
        string scope = Scope switch
        {
            RelayPatternScope.Host => "",
            RelayPatternScope.Below => "*.",
            _ => ".",
        };
        string host = Host.Contains(':') ? $"[{Host}]" : Host;
        string port = Port is null ? "" : ":" + Port.Value.ToString(provider: null);
        return scheme + scope + host + port;
    }

    internal bool MatchesSchemeAndPort(RelayAuthority authority) =>
        (Scheme is null || Scheme == authority.Scheme) && (Port is null || Port == authority.Port);

    /// <summary>Of patterns that match the same authority, one whose host is the same: whether this one says more of scheme and port.</summary>
    internal bool IsNarrowerThan(RelayPattern other) =>
        (other.Scheme is null || other.Scheme == Scheme)
        && (other.Port is null || other.Port == Port)
        && (other.Scheme, other.Port) != (Scheme, Port);

    /// <summary>Whether some authority matches both patterns and neither is the more specific for it.</summary>
    internal bool IsAmbiguousWith(RelayPattern other) =>
        Scope == other.Scope
        && Host == other.Host
        && (Scheme is null || other.Scheme is null || Scheme == other.Scheme)
        && (Port is null || other.Port is null || Port == other.Port)
        && !IsNarrowerThan(other)
        && !other.IsNarrowerThan(this);

    private static RelayPatternScope TakeScope(ref ReadOnlySpan<char> host)
    {
        if (host.StartsWith("*.", StringComparison.Ordinal))
        {
            host = host[2..];
            return RelayPatternScope.Below;
        }

        if (host.StartsWith('.'))
        {
            host = host[1..];
            return RelayPatternScope.HostAndBelow;
        }

        return RelayPatternScope.Host;
    }

    // A host in its one spelling that ends in a number is an IPv4 address, never a name.
    private static bool IsAddress(string host) =>
        host.Contains(':') || !host.AsSpan(host.LastIndexOf('.') + 1).ContainsAnyExceptInRange('0', '9');

    private bool IsBelow(string host) =>
        host.Length > Host.Length
        && host.EndsWith(Host, StringComparison.Ordinal)
        && host[^(Host.Length + 1)] == '.';
}
