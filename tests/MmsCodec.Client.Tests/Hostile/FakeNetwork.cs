using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Client.Tests;

/// <summary>A network in which names resolve as the test says, one answer after the other, and every connection ends at the test's relay.</summary>
internal sealed class FakeNetwork(Uri relay, params string[] answers)
{
    private readonly ConcurrentQueue<string> _answers = new(answers);
    private readonly ConcurrentQueue<IPAddress> _opened = new();
    private int _lookups;

    /// <summary>How often a name was looked up.</summary>
    public int Lookups => Volatile.Read(ref _lookups);

    /// <summary>The addresses to which connections were opened.</summary>
    public IReadOnlyCollection<IPAddress> Opened => _opened;

    public RelayConnection Connect(MmsClientOptions options) => new(options, new TargetNetwork(LookUpAsync, OpenAsync));

    private Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _lookups);
        Assert.True(_answers.TryDequeue(out string? answer), $"{host} is looked up once more than the test says.");
        return Task.FromResult<IPAddress[]>([.. answer.Split(' ').Select(IPAddress.Parse)]);
    }

    private async Task<Stream> OpenAsync(IPEndPoint target, CancellationToken cancellationToken)
    {
        _opened.Enqueue(target.Address);
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Parse(relay.Host), relay.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
