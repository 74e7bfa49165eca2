using System.Globalization;

namespace MmsCodec;

/// <summary>
/// The scheme, host and port of an address of an MMS Relay/Server, in one spelling: host names in lower case, without a trailing
/// dot and as A-labels, IPv4 addresses without leading zeros, IPv6 addresses in their shortest form, the port always given.
/// Two addresses that a connection would take to the same place compare equal.
/// </summary>
public sealed record RelayAuthority
{
    internal RelayAuthority(string scheme, string host, int port)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
    }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public string Scheme { get; }

    /// <summary>The host in its one spelling; an IPv6 address without brackets. Never empty.</summary>
    public string Host { get; }

    /// <summary>The TCP port, 1 to 65535; 80 or 443 where the address gives none.</summary>
    public int Port { get; }

    internal string HostAndPort =>
        string.Create(CultureInfo.InvariantCulture, $"{BracketedHost}:{Port}");

    private string BracketedHost => Host.Contains(':') ? $"[{Host}]" : Host;

    /// <summary>Whether an address has this scheme, host and port.</summary>
    /// <param name="address">An absolute address, for example one that a response redirects to.</param>
    /// <returns><see langword="false"/> too for a relative address, and for one that no relay may have.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is <see langword="null"/>.</exception>
    public bool IsAuthorityOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);

        return RelayAddress.TryRead(address.OriginalString, out RelayAddress? read, out _) && read.Authority == this;
    }

    /// <summary>The authority as it begins an address: <c>http://mms.example.net:8002</c>; the scheme's own port is left out.</summary>
    public override string ToString() => At("");

    internal string At(string pathAndQuery) =>
        Port == RelayScheme.DefaultPort(Scheme)
            ? $"{Scheme}://{BracketedHost}{pathAndQuery}"
            : string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{BracketedHost}:{Port}{pathAndQuery}");
}
