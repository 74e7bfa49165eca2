using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MmsCodec.Package.Tests.Consumers;

/// <summary>A relay on loopback that takes one HTTP request, answers 200, and keeps what it was sent.</summary>
internal sealed class OneRequestRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public OneRequestRelay()
    {
        _listener.Start();
        Request = TakeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The request line, and the body.</summary>
    public Task<(string Line, byte[] Body)> Request { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<(string Line, byte[] Body)> TakeAsync()
    {
        using TcpClient client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        List<byte> octets = [];
        int bodyStart;
        while ((bodyStart = EndOfHead(octets)) < 0 || octets.Count < bodyStart + ContentLength(octets, bodyStart))
        {
            byte[] buffer = new byte[4096];
            int read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, read);
            octets.AddRange(buffer[..read]);
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        string head = Encoding.ASCII.GetString([.. octets[..bodyStart]]);
        return (head.Split("\r\n")[0], [.. octets[bodyStart..]]);
    }

    private static int EndOfHead(List<byte> octets)
    {
        int end = octets.ToArray().AsSpan().IndexOf("\r\n\r\n"u8);
        return end < 0 ? -1 : end + 4;
    }

    private static int ContentLength(List<byte> octets, int bodyStart)
    {
        string head = Encoding.ASCII.GetString([.. octets[..bodyStart]]);
        string line = head.Split("\r\n").First(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
