using System.Net.Http.Headers;

namespace MmsCodec.Benchmarks.Client;

/// <summary>Posts the same octets with .NET's HTTP client and nothing around it.</summary>
internal static class BarePosts
{
    public static async Task<int> CountAsync(Uri address, byte[] body, int workers, TimeSpan time)
    {
        using HttpMessageInvoker http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null, UseCookies = false, UseProxy = false });
        using CancellationTokenSource ending = new(time);
        int[] counts = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => RepeatAsync(http, address, body, ending.Token))));
        return counts.Sum();
    }

    private static async Task<int> RepeatAsync(HttpMessageInvoker http, Uri address, byte[] body, CancellationToken ending)
    {
        int count = 0;
        while (!ending.IsCancellationRequested)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.wap.mms-message");
            using HttpResponseMessage answer = await http.SendAsync(request, CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            count++;
        }

        return count;
    }
}
