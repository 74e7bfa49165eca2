namespace MmsCodec.Benchmarks.Client;

/// <summary>Posts the octets of a response with the headers that the client sends, and nothing else around it.</summary>
internal static class BarePosts
{
    public static async Task<int> CountAsync(HttpMessageInvoker http, Uri address, byte[] body, int workers, TimeSpan time)
    {
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
            request.Headers.TryAddWithoutValidation("Accept", "application/vnd.wap.mms-message");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.wap.mms-message");
            using HttpResponseMessage answer = await http.SendAsync(request, CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            count++;
        }

        return count;
    }
}
