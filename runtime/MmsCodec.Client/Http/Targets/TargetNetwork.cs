using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Client;

/// <summary>How names become addresses and addresses connections.</summary>
/// <param name="LookUpAsync">The addresses of a name.</param>
/// <param name="OpenAsync">A connection to an address and port.</param>
internal sealed record TargetNetwork(
    Func<string, CancellationToken, Task<IPAddress[]>> LookUpAsync, Func<IPEndPoint, CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>The system's.</summary>
    public static TargetNetwork OfSystem { get; } = new(HostLookup.FindAsync, ConnectAsync);

    private static async Task<Stream> ConnectAsync(IPEndPoint target, CancellationToken cancellationToken)
    {
        Socket socket = new(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
