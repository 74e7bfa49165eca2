using System.Collections.Concurrent;
using System.Net;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>Every relay that a notification names, without sockets: gives a message to each GET and takes what is posted, unless told otherwise.</summary>
internal sealed class FakeRelays : HttpMessageHandler
{
    private readonly ConcurrentQueue<(string Host, string What)> _requests = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();
    private readonly ConcurrentDictionary<string, HttpStatusCode> _faults = new();
    private int _open;
    private int _mostOpen;

    /// <summary>The most requests that were under way at once.</summary>
    public int MostOpen => Volatile.Read(ref _mostOpen);

    /// <summary>What a relay received, in order: <c>GET /m/T1</c>, <c>Deferred T1</c>, <c>Acknowledge R-T1</c>.</summary>
    public IEnumerable<string> Of(string host) => _requests.Where(request => request.Host == host).Select(request => request.What);

    /// <summary>From now on the relay answers nothing until it is opened.</summary>
    public void Close(string host) => _gates[host] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open(string host) => _gates[host].SetResult();

    /// <summary>From now on the relay answers requests of a method with a status.</summary>
    public void Fail(string host, HttpMethod method, HttpStatusCode status) => _faults[host + method] = status;

    public void Mend(string host, HttpMethod method) => _faults.TryRemove(host + method, out _);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string host = request.RequestUri!.Host;
        _requests.Enqueue((host, await DescribeAsync(request)));
        int open = Interlocked.Increment(ref _open);
        InterlockedMax(ref _mostOpen, open);
        try
        {
            if (_gates.TryGetValue(host, out TaskCompletionSource? gate))
            {
                await gate.Task.WaitAsync(cancellationToken);
            }

            if (_faults.TryGetValue(host + request.Method, out HttpStatusCode status))
            {
                return new HttpResponseMessage(status);
            }

            HttpResponseMessage answer = new(HttpStatusCode.OK);
            if (request.Method == HttpMethod.Get)
            {
                string id = request.RequestUri.Segments[^1];
                answer.Content = new ByteArrayContent((Samples.Message(id) with { TransactionId = "R-" + id }).Encode());
                answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.wap.mms-message");
            }

            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private static async Task<string> DescribeAsync(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Get)
        {
            return "GET " + request.RequestUri!.AbsolutePath;
        }

        return MmsPdu.Decode(await request.Content!.ReadAsByteArrayAsync()) switch
        {
            NotifyRespInd response => $"{response.Status} {response.TransactionId}",
            AcknowledgeInd response => $"Acknowledge {response.TransactionId}",
            MmsPdu other => other.GetType().Name,
        };
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
