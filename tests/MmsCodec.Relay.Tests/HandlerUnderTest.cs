using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MmsCodec.Relay.Tests;

/// <summary>A relay that does with what it receives what the test says.</summary>
internal sealed class HandlerUnderTest : IAsyncDisposable
{
    private readonly WebApplication _application;

    private HandlerUnderTest(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single() + "/mms");

    public static Task<HandlerUnderTest> StartAsync(Func<RelayRequest, RelayAnswer> receive) =>
        StartAsync(request => ValueTask.FromResult(receive(request)));

    public static async Task<HandlerUnderTest> StartAsync(
        Func<RelayRequest, ValueTask<RelayAnswer>> receive, Func<RelayRetrieval, RelayAnswer>? retrieve = null, MmsRelayEndpointOptions? options = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            // How much a server reads ahead of its endpoints is its own setting, 1 MiB by default.
            kestrel.Limits.MaxRequestBufferSize = 128 * 1024;
            kestrel.Listen(IPAddress.Loopback, port: 0);
        });
        WebApplication application = builder.Build();
        application.MapMmsRelay("/mms", new Handler(receive, retrieve ?? (_ => RelayAnswer.NotFound)), options);
        await application.StartAsync();
        return new HandlerUnderTest(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private sealed class Handler(Func<RelayRequest, ValueTask<RelayAnswer>> receive, Func<RelayRetrieval, RelayAnswer> retrieve) : IMmsRelayHandler
    {
        public ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken) => receive(request);

        public ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken) =>
            ValueTask.FromResult(retrieve(retrieval));
    }
}
