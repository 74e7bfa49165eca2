global using System.Net;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.DependencyInjection;
using System.Buffers;
using MmsCodec;

/// <summary>What the fragments in the docs take for granted. Nothing here reaches a network.</summary>
public abstract class DocSurroundings
{
    protected static readonly HttpClient http = new(new Answers200());
    protected static readonly HttpClient _http = http;
    protected static readonly Settings _settings = new();
    protected static readonly RelayPolicy policy = new();
    protected static readonly RelayPolicy _policy = policy;
    protected static readonly ArrayBufferWriter<byte> output = new();
    protected static readonly int limit = 300_000;

    /// <summary>M-Notification.ind as pushed.</summary>
    protected static byte[] octets { get; } =
    [
        0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
        0x98, .. "T1"u8, 0x00, // X-Mms-Transaction-Id: T1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x8A, 0x80, // X-Mms-Message-Class: Personal
        0x8E, 0x02, 0x03, 0xE8, // X-Mms-Message-Size: 1000
        0x88, 0x04, 0x81, 0x02, 0x0E, 0x10, // X-Mms-Expiry: in 3600 s
        0x83, .. "http://mms.bank.example/m/1"u8, 0x00, // X-Mms-Content-Location
    ];

    protected static byte[] push => octets;

    protected static ByteArrayContent Body(MmsPdu pdu) => new(pdu.Encode());

    protected static void Log(string? text) => Console.WriteLine(text);

    protected sealed class Settings
    {
        public Uri Mmsc { get; } = new("http://mmsc.home.example/");

        public bool NotifyWapMmsc { get; } = true;
    }

    private sealed class Answers200 : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) });
    }
}
