using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Tool.Loopback;

/// <summary>HTTP to this machine and nowhere else: what is tried by hand here reaches nobody.</summary>
internal static class LoopbackHandler
{
    public static SocketsHttpHandler Create() => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, cancellation),
        UseCookies = false,
        UseProxy = false,
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation);
        if (!Array.TrueForAll(addresses, IPAddress.IsLoopback))
        {
            throw new IOException($"{target.Host} is not this machine; mms connects to loopback addresses only.");
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
