using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MmsCodec.Client.Tests;

/// <summary>A relay on loopback that writes what the test says, HTTP or not, on one connection for each request.</summary>
internal sealed class RawRelay : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _running;

    private RawRelay(Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _running = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndPoint}/");

    public string MessageLocation => new Uri(Address, "/message").AbsoluteUri;

    /// <summary>The first lines of the requests that came.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>A relay that answers each GET with the next of these, the last one again and again, and takes what is posted.</summary>
    public static RawRelay ForGet(params Func<Stream, CancellationToken, Task>[] answers)
    {
        int gets = 0;
        RawRelay? relay = null;
        relay = new RawRelay((stream, ending) => relay!._requests.Last().StartsWith("GET", StringComparison.Ordinal)
            ? answers[Math.Min(Interlocked.Increment(ref gets), answers.Length) - 1](stream, ending)
            : Write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")(stream, ending));
        return relay;
    }

    /// <summary>A relay that answers each request alike.</summary>
    public static RawRelay ForAll(Func<Stream, CancellationToken, Task> answer) => new(answer);

    /// <summary>Writes text and octets, and ends the connection.</summary>
    public static Func<Stream, CancellationToken, Task> Write(string text, params byte[] octets) => async (stream, ending) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), ending);
        await stream.WriteAsync(octets, ending);
    };

    /// <summary>An answer of a success with an MMS message, of the length that the header says.</summary>
    public static Func<Stream, CancellationToken, Task> Message(byte[] pdu, long? length = null) => Write(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/vnd.wap.mms-message\r\nContent-Length: {length ?? pdu.Length}\r\nConnection: close\r\n\r\n",
        pdu);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await Task.WhenAll([_running, .. _connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket connection = await _listener.AcceptAsync(_stop.Token);
            _connections.Add(ServeAsync(connection));
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        await using NetworkStream stream = new(connection, ownsSocket: true);
        _requests.Enqueue(await ReadRequestAsync(stream, _stop.Token));
        await _answer(stream, _stop.Token);
        connection.Shutdown(SocketShutdown.Send);

        // Until the client closes, so that what was written is not cut off by a reset.
        while (await stream.ReadAsync(new byte[256], _stop.Token) > 0)
        {
        }
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        List<byte> head = [];
        byte[] octet = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()) && await stream.ReadAsync(octet, cancellationToken) > 0)
        {
            head.Add(octet[0]);
        }

        string[] lines = Encoding.ASCII.GetString([.. head]).Split("\r\n");
        string? length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        if (length is not null)
        {
            await stream.ReadExactlyAsync(new byte[int.Parse(length.AsSpan(length.IndexOf(':') + 1), provider: null)], cancellationToken);
        }

        return lines[0];
    }
}
