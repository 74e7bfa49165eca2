using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Client;

/// <summary>
/// Opens connections to exactly the addresses that were checked: a name is looked up once for each connection, so one that resolves
/// differently the second time gains nothing.
/// </summary>
internal sealed class TargetConnector(bool allowsPrivateAddresses, TargetNetwork network)
{
    /// <summary>Refuses an address that stands in a URI as it is; a name passes, for it is checked when it has been looked up.</summary>
    public static void RequirePublic(string host)
    {
        if (IPAddress.TryParse(host, out IPAddress? address))
        {
            RequirePublic(address);
        }
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        DnsEndPoint target = context.DnsEndPoint;
        IPAddress[] addresses = IPAddress.TryParse(target.Host, out IPAddress? literal)
            ? [literal]
            : await network.LookUpAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (!allowsPrivateAddresses)
        {
            // One bad address spoils the name: who mixes them hopes that another is checked than connected to.
            Array.ForEach(addresses, RequirePublic);
        }

        SocketException? fault = null;
        foreach (IPAddress address in addresses)
        {
            try
            {
                return await network.OpenAsync(new IPEndPoint(address, target.Port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException failed)
            {
                fault = failed;
            }
        }

        throw fault ?? new SocketException((int)SocketError.HostNotFound);
    }

    private static void RequirePublic(IPAddress address)
    {
        if (SpecialAddresses.NameOf(address) is { } range)
        {
            throw new TargetRefusedException(address, range);
        }
    }
}
