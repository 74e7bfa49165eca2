using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MmsCodec.Tool.Tests.Serving;

public class LiveViewTests
{
    private static readonly byte[] Response =
    [
        0x8C, 0x83,       // X-Mms-Message-Type: m-notifyresp-ind
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93,       // X-Mms-MMS-Version: 1.3
        0x95, 0x81,       // X-Mms-Status: Retrieved
    ];

    [Fact]
    public async Task ItAnswersOnLoopbackAndEndsWell()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        using HttpClient client = new();

        using HttpResponseMessage page = await client.GetAsync(server.Address, TestContext.Current.CancellationToken);

        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(new Uri(server.Address).Host)));
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("connect-src 'self'; ", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, await server.EndAsync());
    }

    [Fact]
    public async Task OctetsAreDecoded()
    {
        await using LiveServer server = await LiveServer.StartAsync();

        (HttpStatusCode status, string text) = await PostAsync(server, Origin(server));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("M-NotifyResp.ind", JsonDocument.Parse(text).RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("http://stranger.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task AStrangersPageIsRefused(string? origin)
    {
        await using LiveServer server = await LiveServer.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(server, origin)).Status);
    }

    [Fact]
    public async Task WhatAFormCanSendIsRefused()
    {
        await using LiveServer server = await LiveServer.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(server, Origin(server), type: "text/plain")).Status);
    }

    // A stranger's name that points to loopback: the browser sends the name as Host and, being the same, no foreign Origin.
    [Theory]
    [InlineData("stranger.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.stranger.example")]
    public async Task AnotherHostIsRefused(string host)
    {
        await using LiveServer server = await LiveServer.StartAsync();

        (HttpStatusCode status, _) = await PostAsync(server, $"http://{host}", host);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, status);
    }

    private static string Origin(LiveServer server) => server.Address.TrimEnd('/');

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(LiveServer server, string? origin, string? host = null, string type = "application/octet-stream")
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Post, $"{server.Address}inspect?name=a");
        request.Content = new ByteArrayContent(Response) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
