using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Relay;

/// <summary>Sends PDUs to clients as WSP pushes in datagrams (OMA-TS-MMS_CTR-V1_3 §8.2.2). May be used from many threads.</summary>
public sealed class PushSender : IDisposable
{
    private readonly Lazy<Socket> _ipv4 = new(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
    private readonly Lazy<Socket> _ipv6 = new(() => new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp));
    private int _transactionId;

    /// <summary>Sends a PDU in one datagram.</summary>
    /// <param name="pdu">The PDU, for example M-Notification.ind.</param>
    /// <param name="client">Where the client receives pushes.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When the datagram is on its way, which does not say that it arrives.</returns>
    /// <exception cref="ArgumentException">A value of the PDU cannot be encoded.</exception>
    /// <exception cref="SocketException">The datagram cannot be sent.</exception>
    public async ValueTask SendAsync(MmsPdu pdu, IPEndPoint client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pdu);
        ArgumentNullException.ThrowIfNull(client);

        byte transactionId = (byte)Interlocked.Increment(ref _transactionId);
        byte[] push = WspPush.OfMms(pdu.Encode(), transactionId).Encode();
        Socket socket = (client.AddressFamily == AddressFamily.InterNetworkV6 ? _ipv6 : _ipv4).Value;
        await socket.SendToAsync(push, SocketFlags.None, client, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the sockets.</summary>
    public void Dispose()
    {
        foreach (Lazy<Socket> socket in (Lazy<Socket>[])[_ipv4, _ipv6])
        {
            if (socket.IsValueCreated)
            {
                socket.Value.Dispose();
            }
        }
    }
}
