using System.Text;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>The analyzers run concurrently and say the same.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task The_same_with_and_without_concurrency()
    {
        string[] sources = [.. Enumerable.Range(0, 8).Select(i => Source(i, methods: 20))];
        string[] one = Texts(await AnalyzerRun.OnAsync(TestCompilation.Of(sources), concurrent: false));
        Assert.NotEmpty(one);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(one, Texts(await AnalyzerRun.OnAsync(TestCompilation.Of(sources), concurrent: true)));
        }
    }

    private static string[] Texts(IEnumerable<Diagnostic> found)
    {
        return [.. found.Select(d => d + string.Join(' ', d.AdditionalLocations.Select(l => l.GetLineSpan().ToString()))).Order(StringComparer.Ordinal)];
    }

    private static string Source(int file, int methods)
    {
        StringBuilder text = new($"namespace Cases;\npublic class Service{file} : Client\n{{\n");
        for (int method = 0; method < methods; method++)
        {
            text.Append($$"""
                public async Task Answer{{method}}(NotificationInd n, NotificationInd m, bool own)
                {
                    string to = own ? n.ContentLocation : m.ContentLocation;
                    await _http.PostAsync(to, Body(Retrieved(n)));
                    NotifyRespInd response = new() { TransactionId = m.TransactionId, Status = MmsStatus.Deferred };
                    await _transport.SendAsync(new Uri(m.ContentLocation), response.Encode());
                    if (own) { await _http.PostAsync(_settings.Mmsc, Body(response)); }
                    await _http.PostAsync(m.ContentLocation, Body(response));
                }

                """);
        }

        return text.Append("}\n").ToString();
    }
}
