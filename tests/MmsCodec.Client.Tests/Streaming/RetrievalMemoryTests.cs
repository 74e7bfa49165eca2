using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MmsCodec.Client.Tests;

/// <summary>What it takes to retrieve a long message. Alone in the process, for all that is allocated counts.</summary>
[Collection(nameof(Alone))]
public sealed class RetrievalMemoryTests
{
    private const int Timeout = 60_000;
    private const int MessageLength = 64 << 20;
    private const long Allowed = 1L << 20;

    [Fact(Timeout = Timeout)]
    public async Task Message_of_64_MB_is_retrieved_under_1_MB()
    {
        using Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Uri address = new($"http://{listener.LocalEndPoint}/");
        CountingSink sink = new();
        MmsClientOptions options = ClientUnderTest.Trusting(address) with { MaxMessageLength = MessageLength + 1024 };
        using ClientUnderTest under = new(options, application: sink);

        // Once for what is allocated once.
        await RetrieveAsync(listener, under, address, 1 << 20);
        sink.Read = 0;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await RetrieveAsync(listener, under, address, MessageLength);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        TestContext.Current.TestOutputHelper?.WriteLine($"{sink.Read} octets of data, {allocated} octets allocated");
        Assert.Equal(MessageLength, sink.Read);
        Assert.InRange(allocated, 1, Allowed);
    }

    private static async Task RetrieveAsync(Socket listener, ClientUnderTest under, Uri address, int length)
    {
        Task handled = under.HandleAsync(Samples.Notification(new Uri(address, "/message").AbsoluteUri, $"T{length}"));
        using (Socket retrieval = await listener.AcceptAsync(TestContext.Current.CancellationToken))
        {
            await SendAsync(retrieval, length);
        }

        using (Socket response = await listener.AcceptAsync(TestContext.Current.CancellationToken))
        {
            await response.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
            await response.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            await handled;
        }
    }

    private static async Task SendAsync(Socket relay, int length)
    {
        await relay.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
        byte[] head = (Samples.Message() with { ContentType = ContentType.MultipartMixed(), Body = default }).Encode();
        byte[] entry = [0x01, 0x01, .. Uintvar((uint)length), 0x9E]; // one entry; 1 octet of headers; image/jpeg
        string answer = $"HTTP/1.1 200 OK\r\nContent-Length: {head.Length + entry.Length + length}\r\nConnection: close\r\n\r\n";
        await relay.SendAsync((byte[])[.. Encoding.ASCII.GetBytes(answer), .. head, .. entry], TestContext.Current.CancellationToken);
        byte[] data = new byte[64 * 1024];
        for (int sent = 0; sent < length; sent += data.Length)
        {
            await relay.SendAsync(data, TestContext.Current.CancellationToken);
        }

        relay.Shutdown(SocketShutdown.Send);
        while (await relay.ReceiveAsync(data, TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    private static byte[] Uintvar(uint value)
    {
        byte[] octets = new byte[WspLength.OfUintvar(value)];
        new WspWriter(octets).WriteUintvar(value);
        return octets;
    }

    /// <summary>An application that only counts.</summary>
    private sealed class CountingSink : IMessageSink, IMessageWriter
    {
        public long Read { get; set; }

        public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
            ValueTask.FromResult<TakenMessage?>(null);

        public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IMessageWriter>(this);

        public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
        {
            while (true)
            {
                ReadResult read = await part.Data.ReadAsync(cancellationToken);
                Read += read.Buffer.Length;
                part.Data.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return;
                }
            }
        }

        public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
