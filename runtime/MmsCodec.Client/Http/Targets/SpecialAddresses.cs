using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Client;

/// <summary>
/// Which addresses are no public hosts: the special-purpose ranges of RFC 6890 and its registries, and addresses that are translated to
/// one of them.
/// </summary>
internal static class SpecialAddresses
{
    private static readonly (IPNetwork Range, string Name)[] Ipv4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared (carrier-grade NAT)"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "protocol assignments"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "6to4 relays"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarking"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
    ];

    private static readonly (IPNetwork Range, string Name)[] Ipv6 =
    [
        (IPNetwork.Parse("::/128"), "unspecified"),
        (IPNetwork.Parse("::1/128"), "loopback"),
        (IPNetwork.Parse("2001::/23"), "protocol assignments (Teredo and others)"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation"),
        (IPNetwork.Parse("3fff::/20"), "documentation"),
        (IPNetwork.Parse("fc00::/7"), "private"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("fec0::/10"), "site-local"),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
    ];

    // Where an IPv4 address stands in an IPv6 address that is translated to it.
    private static readonly (IPNetwork Range, int Offset)[] Translated =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12), // NAT64
        (IPNetwork.Parse("2002::/16"), 2), // 6to4
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What an address is for, when it is no public host's; null when it may be one.</summary>
    public static string? NameOf(IPAddress address)
    {
        // IPNetwork takes a mapped address for its IPv4 address whatever the network is, and finds it in any.
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return Find(Ipv4, address);
        }

        foreach ((IPNetwork range, int offset) in Translated)
        {
            if (range.Contains(address))
            {
                return Find(Ipv4, new IPAddress(address.GetAddressBytes().AsSpan(offset, 4)));
            }
        }

        return Find(Ipv6, address) ?? (GlobalUnicast.Contains(address) ? null : "reserved");
    }

    private static string? Find((IPNetwork Range, string Name)[] ranges, IPAddress address)
    {
        foreach ((IPNetwork range, string name) in ranges)
        {
            if (range.Contains(address))
            {
                return name;
            }
        }

        return null;
    }
}
