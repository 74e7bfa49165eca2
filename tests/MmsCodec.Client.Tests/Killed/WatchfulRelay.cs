using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MmsCodec.Client.Tests.Killed;

/// <summary>A relay on loopback that has a message for each transaction id and notes in which run of the client each request came.</summary>
internal sealed class WatchfulRelay : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(int Run, string What)>> _requests = new();
    private int _connections;
    private int _run;

    private readonly SemaphoreSlim _seen;

    private WatchfulRelay(string name, SemaphoreSlim seen)
    {
        Name = name;
        _seen = seen;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, port: 0, listen => listen.Use(CountAsync)));
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public string Name { get; }

    public int Port => new Uri(_application.Urls.Single()).Port;

    /// <summary>Starts a relay that releases a semaphore at each request.</summary>
    public static async Task<WatchfulRelay> StartAsync(string name, SemaphoreSlim seen)
    {
        WatchfulRelay relay = new(name, seen);
        await relay._application.StartAsync(TestContext.Current.CancellationToken);
        return relay;
    }

    public NotificationInd Notification(string id) => Samples.Notification($"http://127.0.0.1:{Port}/{id}", id);

    /// <summary>The requests about a transaction, in order: <c>GET</c>, or the status of M-NotifyResp.ind, or <c>Acknowledge</c>.</summary>
    public IReadOnlyList<(int Run, string What)> About(string id) => _requests.TryGetValue(id, out var requests) ? [.. requests] : [];

    public bool HasResponseTo(string id) => About(id).Any(request => request.What != "GET");

    /// <summary>The client has been killed: waits until nothing of it is on its way any more.</summary>
    public async Task BeginRunAsync(int run)
    {
        while (Volatile.Read(ref _connections) > 0)
        {
            await Task.Yield();
        }

        _run = run;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Func<ConnectionContext, Task> CountConnections(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref _connections);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    };

    private ConnectionDelegate CountAsync(ConnectionDelegate next) => new(CountConnections(next));

    private async Task AnswerAsync(HttpContext context)
    {
        int run = _run;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            string id = context.Request.Path.Value![1..];
            Note(id, run, "GET");
            await Task.Delay(Random.Shared.Next(10), context.RequestAborted);
            RetrieveConf message = Samples.Message(id) with { TransactionId = "R-" + id };
            context.Response.ContentType = "application/vnd.wap.mms-message";
            await context.Response.BodyWriter.WriteAsync(message.Encode(), context.RequestAborted);
            return;
        }

        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        switch (MmsPdu.Decode(body.ToArray()))
        {
            case NotifyRespInd response:
                Note(response.TransactionId, run, response.Status.ToString());
                break;
            case AcknowledgeInd acknowledgement:
                Note(acknowledgement.TransactionId[2..], run, "Acknowledge");
                break;
            case MmsPdu other:
                Note("stray", run, other.GetType().Name);
                break;
        }

        await Task.Delay(Random.Shared.Next(5), context.RequestAborted);
    }

    private void Note(string id, int run, string what)
    {
        _requests.GetOrAdd(id, _ => new()).Enqueue((run, what));
        _seen.Release();
    }
}
