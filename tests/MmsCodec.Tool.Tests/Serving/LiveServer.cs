using System.Text;
using System.Threading.Channels;

namespace MmsCodec.Tool.Tests.Serving;

/// <summary><c>mms inspect --serve</c> in this process, until it is disposed.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly FirstLine _output = new();
    private Task<int> _running = Task.FromResult(0);

    /// <summary>The address that it prints, with a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<LiveServer> StartAsync()
    {
        LiveServer server = new();
        ToolConsole console = new(Stream.Null, server._output, TextWriter.Null, IsOutputTerminal: false, IsErrorTerminal: false);
        server._running = Tool.Serving.LiveView.RunAsync(0, console, server._end.Token);
        server.Address = (await server._output.ReadAsync()).Split(' ')[0];
        return server;
    }

    /// <summary>Ends it as Ctrl+C does and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _end.CancelAsync();
        return await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
        await _output.DisposeAsync();
    }

    /// <summary>A stream whose first write can be waited for.</summary>
    private sealed class FirstLine : MemoryStream
    {
        private readonly Channel<string> _written = Channel.CreateUnbounded<string>();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _written.Writer.TryWrite(Encoding.UTF8.GetString(buffer.Span));
            return default;
        }

        public async Task<string> ReadAsync() => await _written.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }
}
