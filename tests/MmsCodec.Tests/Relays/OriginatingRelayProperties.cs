using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Relays;

/// <summary>Where acknowledgements go, over locations that nobody thought of.</summary>
public class OriginatingRelayProperties
{
    private const string HomeAddress = "http://mmsc.operator.example:8002/mm1";

    private static readonly RelayDirectory Relays = new(
        new RelayProfile("home", [RelayPattern.Parse(".operator.example"), RelayPattern.Parse("192.0.2.7")]) { Address = new Uri(HomeAddress) },
        new RelayProfile("carrier", [RelayPattern.Parse("https://*.carrier.example:8443")]) { AppendTransactionId = true });

    private static readonly string[] Pieces =
    [
        "http", "https", "HTTP", "file", "ftp", ":", "//", "/", "\\", "?", "#", "@", "[", "]", "%", "%2e", "%40", "%00", ".", "..", " ", "\t", "\r\n",
        "operator.example", "mms.operator.example", "OPERATOR.EXAMPLE", "evil.example", "mms.carrier.example", "192.0.2.7", "192.0.02.007", "0x7f",
        "[::ffff:192.0.2.7]", "[::1]", "80", ":80", ":8443", ":99999", "user", "bücher", "。", "／", "＠", "\u00AD", "\u202E", "\uD800", "=", "&id=", "*", "-", "_", "xn--",
    ];

    [Fact]
    public void Acknowledgements_go_to_the_location_or_to_the_profile_that_matches_it()
    {
        int home = 0, others = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000),
            Prop.ForAll(Locations().ToArbitrary(), location =>
            {
                if (!ReceivedNotification.TryReceive(
                        Receive.Octets(location), Relays, RelayHints.None, Receive.Noon, out ReceivedNotification? received, out _))
                {
                    return;
                }

                OriginatingRelay relay = received.Relay;
                string host = HostOf(received.Notification.ContentLocation);
                bool isHome = host is "operator.example" or "192.0.2.7" || host.EndsWith(".operator.example", StringComparison.Ordinal);

                Assert.Equal(host, relay.RetrievalAddress.IdnHost);
                Assert.Equal(isHome ? "mmsc.operator.example" : host, relay.AcknowledgementAddress.IdnHost);
                Assert.Equal(isHome ? "home" : null, relay.Id.Profile == "carrier" ? null : relay.Id.Profile);
                _ = isHome ? home++ : others++;
                Assert.True(relay.RetrievalAddress.IsAbsoluteUri);
                Assert.Contains(relay.RetrievalAddress.Scheme, (string[])["http", "https"]);
                Assert.Empty(relay.RetrievalAddress.UserInfo);
                Assert.Empty(relay.AcknowledgementAddress.UserInfo);
                Assert.DoesNotContain(relay.RetrievalAddress.PathAndQuery, static character => char.IsControl(character) || character == ' ');
            }));

        // Garbage alone would prove nothing.
        Assert.InRange(home, 100, int.MaxValue);
        Assert.InRange(others, 1000, int.MaxValue);
    }

    [Fact]
    public void Locations_that_name_no_host_are_answered_nowhere() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000),
            Prop.ForAll(
                Locations().Select(static location => location.Replace("//", "", StringComparison.Ordinal)).ToArbitrary(),
                location => { Receive.NothingFrom(Receive.Octets(location), Relays); }));

    private static Gen<string> Locations()
    {
        Gen<string> pieces = Gen.Elements(Pieces);
        Gen<string> any = Gen.Choose(1, 0xFFFF).Select(static code => ((char)code).ToString());
        Gen<string> garbage = Gen.Frequency((4, pieces), (1, any)).ListOf().Select(string.Concat);
        Gen<string> nearly = garbage.Select(static rest => "http://" + rest);
        Gen<string> hostThenGarbage = pieces.SelectMany(_ => garbage, static (host, rest) => $"https://{host}/{rest}");
        return Gen.Frequency((1, garbage), (2, nearly), (2, hostThenGarbage));
    }

    // RFC 3986 appendix B: the authority is what stands between "//" and the next "/", "?" or "#".
    private static string HostOf(string location)
    {
        string authority = location.Trim()[(location.Trim().IndexOf("//", StringComparison.Ordinal) + 2)..].Split('/', '?', '#')[0];
        Assert.DoesNotContain('@', authority);
        string host = authority.StartsWith('[') ? authority[1..authority.IndexOf(']')] : authority.Split(':')[0];
        host = host.ToLowerInvariant();
        host = (Ascii.IsValid(host) ? host : new IdnMapping().GetAscii(host)).TrimEnd('.');
        if (host.Split('.') is { Length: 4 } octets && octets.All(static octet => int.TryParse(octet, out _)))
        {
            return string.Join('.', octets.Select(int.Parse));
        }

        return IPAddress.TryParse(host, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
            : host;
    }
}
