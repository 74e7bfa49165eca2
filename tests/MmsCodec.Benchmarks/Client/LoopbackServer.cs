using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MmsCodec.Relay;

namespace MmsCodec.Benchmarks.Client;

/// <summary>One Kestrel: a plain endpoint that reads what is posted and answers 200, and a relay's endpoints beside it.</summary>
internal sealed class LoopbackServer : IMmsRelayHandler, IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _application = builder.Build();
        _application.MapPost("/plain", (RequestDelegate)ReadAsync);
        _application.MapMmsRelay("/mms", this);
    }

    public Uri Plain => new(_application.Urls.Single() + "/plain");

    public Uri Relay => new(_application.Urls.Single() + "/mms");

    public static async Task<LoopbackServer> StartAsync()
    {
        var server = new LoopbackServer();
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken)
    {
        await foreach (MmsPartStream part in request.Parts.WithCancellation(cancellationToken))
        {
            await DrainAsync(part.Data, cancellationToken);
        }

        return request.Pdu is SendReq { TransactionId: var id }
            ? RelayAnswer.Of(new SendConf { TransactionId = id, ResponseStatus = MmsResponseStatus.Ok, MessageId = id })
            : RelayAnswer.Accepted;
    }

    public ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken) => new(RelayAnswer.NotFound);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task ReadAsync(HttpContext context)
    {
        await DrainAsync(context.Request.BodyReader, context.RequestAborted);
        context.Response.ContentLength = 0;
    }

    private static async ValueTask DrainAsync(PipeReader data, CancellationToken cancellationToken)
    {
        ReadResult read;
        do
        {
            read = await data.ReadAsync(cancellationToken);
            data.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted);
    }
}
