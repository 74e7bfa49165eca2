using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Client;

/// <summary>
/// Receives WSP pushes as datagrams (connectionless WSP over WDP, which is UDP on an IP bearer). One datagram is one push.
/// </summary>
public sealed class UdpPushReceiver : IDisposable
{
    /// <summary>The WDP port of connectionless, unsecured push, as assigned for WAP: 2948.</summary>
    public const int WellKnownPort = 2948;

    // The most that a UDP datagram can hold.
    private const int MaxDatagramLength = 65_535;

    private readonly Socket _socket;
    private readonly TimeProvider _clock;
    private readonly byte[] _buffer = new byte[MaxDatagramLength];

    private UdpPushReceiver(Socket socket, TimeProvider clock)
    {
        _socket = socket;
        _clock = clock;
    }

    /// <summary>Where pushes are received, with the port that the system chose when it was asked to.</summary>
    public IPEndPoint LocalEndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    /// <summary>Opens the port.</summary>
    /// <param name="address">Address and port, usually <see cref="WellKnownPort"/>; port 0 lets the system choose one.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <returns>The receiver, which buffers what arrives from now on.</returns>
    /// <exception cref="SocketException">The port cannot be had.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is <see langword="null"/>.</exception>
    public static UdpPushReceiver Bind(IPEndPoint address, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(address);

        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(address);
            return new UdpPushReceiver(socket, clock ?? TimeProvider.System);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the next datagram. One caller at a time.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The datagram, whose octets are the caller's to keep.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    /// <exception cref="SocketException">The socket itself failed; what a peer does is no reason for that.</exception>
    public async ValueTask<PushArrival> ReceiveAsync(CancellationToken cancellationToken)
    {
        EndPoint any = new IPEndPoint(
            _socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        while (true)
        {
            try
            {
                SocketReceiveFromResult received = await _socket
                    .ReceiveFromAsync(_buffer, SocketFlags.None, any, cancellationToken)
                    .ConfigureAwait(false);
                return new PushArrival(
                    PushBearer.Datagram,
                    _buffer.AsSpan(0, received.ReceivedBytes).ToArray(),
                    received.RemoteEndPoint.ToString(),
                    _clock.GetUtcNow());
            }
            catch (SocketException fault) when (IsOfPeer(fault.SocketErrorCode))
            {
                // Some systems report here what became of an earlier datagram; the next one may still come.
            }
        }
    }

    /// <summary>Closes the port.</summary>
    public void Dispose() => _socket.Dispose();

    private static bool IsOfPeer(SocketError error) =>
        error is SocketError.ConnectionReset or SocketError.NetworkReset or SocketError.MessageSize;
}
