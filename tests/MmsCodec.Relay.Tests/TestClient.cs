using System.Net.Http.Headers;

namespace MmsCodec.Relay.Tests;

/// <summary>Talks to a relay in octets.</summary>
internal static class TestClient
{
    private static readonly HttpClient Http = new();

    public static async Task<(int Status, byte[] Body)> PostAsync(
        Uri address, byte[] octets, string mediaType = "application/vnd.wap.mms-message", bool isChunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(octets) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.TransferEncodingChunked = isChunked;
        using HttpResponseMessage answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    /// <summary>Posts to a relay in memory that has no messages.</summary>
    public static async Task<(int Status, byte[] Body)> PostAsync(byte[] octets)
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("relay", TestContext.Current.CancellationToken);
        return await PostAsync(relay.Address, octets);
    }

    public static async Task<(int Status, byte[] Body)> GetAsync(string address)
    {
        using HttpResponseMessage answer = await Http.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    private static async Task<(int Status, byte[] Body)> ReadAsync(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
}
