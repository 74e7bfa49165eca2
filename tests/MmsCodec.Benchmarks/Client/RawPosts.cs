using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MmsCodec.Benchmarks.Client;

/// <summary>Posts the same octets again and again over connections that stay open; so little a client that the server is what is measured.</summary>
internal static class RawPosts
{
    /// <summary>How many were answered in the time.</summary>
    public static async Task<int> CountAsync(Uri address, byte[] body, int connections, TimeSpan time)
    {
        byte[] request =
        [
            .. Encoding.ASCII.GetBytes(
                $"POST {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/vnd.wap.mms-message\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];
        IPEndPoint server = new(IPAddress.Parse(address.Host), address.Port);
        using CancellationTokenSource ending = new(time);
        int[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => RepeatAsync(server, request, ending.Token))));
        return counts.Sum();
    }

    private static async Task<int> RepeatAsync(IPEndPoint server, byte[] request, CancellationToken ending)
    {
        using Socket socket = new(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, CancellationToken.None);
        byte[] answer = new byte[4096];
        int count = 0;
        while (!ending.IsCancellationRequested)
        {
            await socket.SendAsync(request, SocketFlags.None, CancellationToken.None);
            int length = 0;
            do
            {
                int read = await socket.ReceiveAsync(answer.AsMemory(length), SocketFlags.None, CancellationToken.None);
                length += read > 0 ? read : throw new IOException("The server closed the connection.");
            }
            while (!IsWhole(answer.AsSpan(0, length)));

            if (!answer.AsSpan().StartsWith("HTTP/1.1 200"u8))
            {
                throw new IOException(Encoding.ASCII.GetString(answer, 0, length));
            }

            count++;
        }

        return count;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        int end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        int at = answer.IndexOf("Content-Length: "u8) + "Content-Length: ".Length;
        int line = answer[at..].IndexOf((byte)'\r');
        return answer.Length == end + 4 + int.Parse(answer.Slice(at, line));
    }
}
