using Microsoft.CodeAnalysis.CodeFixes;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>The fixes: what they write, that it compiles and is silent, and that they say nothing where it would be a guess.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData("MMS2001", "public Task A(NotificationInd n) => _http.PostAsync(_settings.Mmsc, Body(Retrieved(n)));", "_http.PostAsync(n.ContentLocation, Body(Retrieved(n)))")]
    [InlineData("MMS2001", "public Task A(NotificationInd n) => _http.PostAsync(_settings.MmscUri, Body(Retrieved(n)));", "_http.PostAsync(new Uri(n.ContentLocation), Body(Retrieved(n)))")]
    [InlineData("MMS2001", "public Task A(NotificationInd n, NotificationInd m) => _transport.SendAsync(new Uri(m.ContentLocation), Retrieved(n).Encode());", "_transport.SendAsync(new Uri(n.ContentLocation), Retrieved(n).Encode())")]
    [InlineData("MMS2002", "public Task A(NotificationInd n, bool own) => _http.PostAsync(own ? n.ContentLocation : _settings.Mmsc, Body(Retrieved(n)));", "_http.PostAsync(n.ContentLocation, Body(Retrieved(n)))")]
    [InlineData("MMS2001", "public Task A(byte[] push) { NotificationInd got = NotificationInd.Decode(push); return _http.PostAsync(_settings.Mmsc, Body(Retrieved(got))); }", "_http.PostAsync(got.ContentLocation, Body(Retrieved(got)))")]
    [InlineData("MMS2001", "private readonly NotificationInd _n = null!; public Task A() => _http.PostAsync(_settings.Mmsc, Body(Retrieved(_n)));", "_http.PostAsync(_n.ContentLocation, Body(Retrieved(_n)))")]
    [InlineData("MMS2001", "public Task A(ReceivedNotification r, ReceivedNotification s) => _transport.AcknowledgeAsync(s.Relay, Responses.For(r.Notification, MmsStatus.Deferred));", "_transport.AcknowledgeAsync(r.Relay, Responses.For")]
    [InlineData("MMS2001", "public Task A(ReceivedNotification r) => _http.PostAsync(_settings.MmscUri, new ByteArrayContent(r.Respond(MmsStatus.Deferred)));", "_http.PostAsync(r.Relay.AcknowledgementAddress, new")]
    [InlineData("MMS2001", "public void A(ReadOnlySpan<byte> push, byte[] pdu) { if (!NotificationIndView.TryDecode(push, out var v, out _)) { return; } new NotifyRespIndEncoder(v.TransactionId, MmsStatus.Deferred).TryEncode(pdu, out _); _http.PostAsync(_settings.Mmsc, new ByteArrayContent(pdu)); }", "_http.PostAsync(v.ContentLocation.ToString(), new")]
    [InlineData("MMS2001", "public Task A(NotificationInd n) => P(_settings.Mmsc, n); private Task P(string to, NotificationInd n) => _http.PostAsync(to, Body(Retrieved(n)));", "P(n.ContentLocation, n);")]
    [InlineData("MMS2004", "public Task A(NotificationInd n) => _transport.RetrieveAsync(_settings.MmscUri, n);", "_transport.RetrieveAsync(new Uri(n.ContentLocation), n)")]
    [InlineData("MMS2004", "public Task A(ReceivedNotification r) => _transport.RetrieveAsync(_settings.MmscUri, r.Notification);", "_transport.RetrieveAsync(r.Relay.RetrievalAddress, r.Notification)")]
    [InlineData("MMS2004", "public async Task<RetrieveConf> A(NotificationInd n) => RetrieveConf.Decode(await _http.GetByteArrayAsync(_settings.Mmsc));", "_http.GetByteArrayAsync(n.ContentLocation)")]
    [InlineData("MMS2004", "public async Task<RetrieveConf> A(NotificationInd n) { string url = _settings.Mmsc + n.TransactionId; return RetrieveConf.Decode(await _http.GetByteArrayAsync(url)); }", "_http.GetByteArrayAsync(n.ContentLocation)")]
    [InlineData("MMS2001", "public Task A(ReceivedNotification r) => _http.PostAsync(_settings.Mmsc, new ByteArrayContent(r.Respond(MmsStatus.Deferred)));", "_http.PostAsync(r.Relay.AcknowledgementAddress, new")]
    [InlineData("MMS2001", "public Task A(NotificationInd n) { var q = new HttpRequestMessage(HttpMethod.Post, _settings.Mmsc) { Content = Body(Retrieved(n)) }; return _http.SendAsync(q); }", "new HttpRequestMessage(HttpMethod.Post, n.ContentLocation)")]
    [InlineData("MMS2001", "public Task A(NotificationInd n) { var q = new HttpRequestMessage { Method = HttpMethod.Post }; q.Content = Body(Retrieved(n)); q.RequestUri = _settings.MmscUri; return _http.SendAsync(q); }", "q.RequestUri = new Uri(n.ContentLocation);")]
    [InlineData("MMS2001", "public Task A(NotificationInd n) => _http.SendAsync(new(HttpMethod.Post, _settings.MmscUri) { Content = Body(Retrieved(n)) });", "new(HttpMethod.Post, new Uri(n.ContentLocation))")]
    [InlineData("MMS2005", "public NotifyRespInd A(NotificationInd n, NotificationInd m) => Responses.For(n, MmsStatus.Deferred) with { TransactionId = m.TransactionId };", "with { TransactionId = n.TransactionId }")]
    [InlineData("MMS2003", "public Task A(Uri to, byte[] pdu) => _http.PostAsync(to, new ByteArrayContent(pdu));", "A([AckDestination] Uri to, [Acknowledgement] byte[] pdu)")]
    [InlineData("MMS2003", "public Task A(Uri to, NotifyRespInd r) => _http.PostAsync(to, Body(r));", "A([AckDestination] Uri to, NotifyRespInd r)")]
    public async Task Writes_what_is_right(string id, string member, string expected)
    {
        string? after = await FixRun.OneAsync(Source(member), id);
        Assert.NotNull(after);
        Assert.Contains(expected, after, StringComparison.Ordinal);
        Assert.DoesNotContain(await AnalyzerRun.OnAsync(TestCompilation.Of(after)), d => d.Id == id);
    }

    [Theory]
    [InlineData("MMS2001", "public Task A(NotifyRespInd r) => _http.PostAsync(_settings.Mmsc, Body(r));")]
    [InlineData("MMS2001", "public Task A(NotificationInd n, bool b) { var q = new HttpRequestMessage(HttpMethod.Post, _settings.Mmsc) { Content = Body(Retrieved(n)) }; if (b) { q.RequestUri = _settings.MmscUri; } return _http.SendAsync(q); }")]
    [InlineData("MMS2001", "public void A(ReadOnlySpan<byte> push) { if (!NotificationIndView.TryDecode(push, out var v, out _)) { return; } ReadOnlySpan<byte> p = new NotifyRespIndEncoder(v.TransactionId, MmsStatus.Deferred).ToArray(); new TcpClient(_settings.MmscHost, 80).GetStream().Write(p); }")]
    [InlineData("MMS2001", "public Task A(NotificationInd n) { byte[] p = Retrieved(n).Encode(); return new UdpClient().SendAsync(p, p.Length, _settings.MmscHost, 9201); }")]
    [InlineData("MMS2001", "public Task A(string tid, NotificationInd n) { byte[] p = Retrieved(n).Encode(); n = null!; return _transport.SendAsync(_settings.MmscUri, p); }")]
    public async Task Does_not_guess(string id, string member)
    {
        Assert.Contains(await AnalyzerRun.OnAsync(TestCompilation.Of(Source(member))), d => d.Id == id);
        Assert.Null(await FixRun.OneAsync(Source(member), id));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fixes_all(FixAllScope scope)
    {
        string source = Source("""
            public async Task A(NotificationInd n, NotificationInd m)
            {
                await _http.PostAsync(_settings.Mmsc, Body(Retrieved(n)));
                await _http.PostAsync(n.ContentLocation, Body(Retrieved(m)));
                await _transport.SendAsync(_settings.MmscUri, Retrieved(n).Encode());
            }
            """);
        string after = await FixRun.EveryAsync(source, "MMS2001", scope);
        Assert.Empty(await AnalyzerRun.OnAsync(TestCompilation.Of(after)));
        Assert.Contains("PostAsync(m.ContentLocation, Body(Retrieved(m)))", after, StringComparison.Ordinal);
    }

    private static string Source(string member) => "namespace Cases;\n\npublic class Sample : Client\n{\n    " + member + "\n}\n";
}
