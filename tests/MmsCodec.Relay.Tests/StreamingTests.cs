using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;

namespace MmsCodec.Relay.Tests;

/// <summary>Bodies go through the endpoints as they come, both ways, and are not held.</summary>
[Collection(nameof(Alone))]
public sealed class StreamingTests
{
    private const int Timeout = 120_000;
    private const int PartLength = 64 * 1024 * 1024;

    private const byte TextPlain = 0x83;
    private const byte MultipartMixed = 0xA3;

    // What client and relay may allocate together for 64 MiB: garbage of some thousand waits for the socket, and the pools' buffers where one
    // side runs ahead of the other. One that held a body would need four times as much.
    private const long MaxAllocated = 16 * 1024 * 1024;

    [Fact(Timeout = Timeout)]
    public async Task Handler_sees_the_headers_before_the_parts_have_come()
    {
        TaskCompletionSource<string> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(async request =>
        {
            seen.SetResult(((SendReq)request.Pdu).TransactionId);
            long length = await CountAsync(request);
            return RelayAnswer.Of(Confirmation($"{length}"));
        });

        // Nothing of the part is sent until the handler has said what it saw.
        byte[] answer = await PostAsync(relay.Address, new GatedContent(Start(TextPlain), seen.Task, "Hello"u8.ToArray()));

        Assert.Equal("S1", await seen.Task);
        Assert.Equal("5", SendConf.Decode(answer).ResponseText?.Text);
    }

    [Fact(Timeout = Timeout)]
    public async Task Submission_of_64_MiB_is_not_held()
    {
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(
            async request => RelayAnswer.Of(Confirmation($"{await CountAsync(request)}")),
            options: new MmsRelayEndpointOptions { MaxRequestLength = 100 * 1024 * 1024 });
        await PostAsync(relay.Address, new PduContent(Submission(), PartOf(1)));

        long before = GC.GetTotalAllocatedBytes(precise: true);
        byte[] answer = await PostAsync(relay.Address, new PduContent(Submission(), PartOf(PartLength)));
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal($"{PartLength}", SendConf.Decode(answer).ResponseText?.Text);
        Assert.InRange(allocated, 0, MaxAllocated);
    }

    [Fact(Timeout = Timeout)]
    public async Task Retrieval_of_64_MiB_is_not_held()
    {
        int length = 1;
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(
            _ => ValueTask.FromResult(RelayAnswer.NotServed), _ => RelayAnswer.Of(Message(), [PartOf(length)]));
        await GetAsync(relay.Address);

        length = PartLength;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long received = await GetAsync(relay.Address);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        // The part and its entry, M-Retrieve.conf's headers before it.
        Assert.InRange(received, PartLength, PartLength + 100);
        Assert.InRange(allocated, 0, MaxAllocated);
    }

    [Fact(Timeout = Timeout)]
    public async Task Body_that_cannot_be_followed_is_confirmed_as_corrupt()
    {
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(
            async request => RelayAnswer.Of(Confirmation($"{await CountAsync(request)}")));
        byte[] octets =
        [
            .. Start(MultipartMixed),
            0x01, // one entry
            0x01, 0x64, // 1 octet of headers, 100 of data
            0x83, 0x48, // text/plain, "H" and no more
        ];

        (int status, byte[] body) = await TestClient.PostAsync(relay.Address, octets);

        Assert.Equal(200, status);
        Assert.Equal(("S1", MmsResponseStatus.ErrorPermanentMessageFormatCorrupt), (SendConf.Decode(body).TransactionId, SendConf.Decode(body).ResponseStatus));
    }

    private static async Task<long> CountAsync(RelayRequest request)
    {
        long length = 0;
        await foreach (MmsPartStream part in request.Parts)
        {
            ReadResult read;
            do
            {
                read = await part.Data.ReadAsync(request.HttpContext.RequestAborted);
                length += read.Buffer.Length;
                part.Data.AdvanceTo(read.Buffer.End);
            }
            while (!read.IsCompleted);
        }

        return length;
    }

    private static async Task<byte[]> PostAsync(Uri address, HttpContent content)
    {
        using HttpClient http = new();
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.wap.mms-message");
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = content };
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<long> GetAsync(Uri address)
    {
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.GetAsync(
            new Uri(address + "/message"), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        long length = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0)
        {
            length += read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    private static MmsPartSource PartOf(int length) => new(new ContentType("image/jpeg"), [], length, async (output, ending) =>
    {
        for (int left = length; left > 0;)
        {
            int chunk = Math.Min(left, 32 * 1024);
            output.GetSpan(chunk)[..chunk].Fill(0xFF);
            output.Advance(chunk);
            left -= chunk;
            await output.FlushAsync(ending);
        }
    });

    private static byte[] Start(byte contentType) =>
    [
        0x8C, 0x80, // X-Mms-Message-Type: M-Send.req
        0x98, 0x53, 0x31, 0x00, // X-Mms-Transaction-Id: S1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x89, 0x01, 0x81, // From: insert-address
        0x97, 0x61, 0x40, 0x62, 0x00, // To: a@b
        0x84, contentType, // Content-Type
    ];

    private static SendConf Confirmation(string text) =>
        new() { TransactionId = "S1", ResponseStatus = MmsResponseStatus.Ok, ResponseText = text };

    private static SendReq Submission() => new()
    {
        TransactionId = "S1",
        From = FromValue.InsertAddress,
        To = new EncodedText("a@b.example"),
        ContentType = ContentType.MultipartMixed(),
    };

    private static RetrieveConf Message() => new()
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        ContentType = ContentType.MultipartMixed(),
    };

    private sealed class GatedContent(byte[] start, Task gate, byte[] rest) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(start);
            await stream.FlushAsync();
            await gate;
            await stream.WriteAsync(rest);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = start.Length + rest.Length;
            return true;
        }
    }

    private sealed class PduContent(MmsPdu pdu, MmsPartSource part) : HttpContent
    {
        private readonly MmsPduPipeWriter _writer = new(pdu, part);

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            PipeWriter output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
            await _writer.WriteToAsync(output, CancellationToken.None);
            await output.CompleteAsync();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _writer.Length;
            return true;
        }
    }
}
