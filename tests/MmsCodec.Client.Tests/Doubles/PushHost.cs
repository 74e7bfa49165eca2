using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests;

/// <summary>A client's endpoint for pushes on loopback, and a relay's sender for it.</summary>
internal sealed class PushHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private PushHost(WebApplication application)
    {
        _application = application;
        Address = new Uri(new Uri(application.Urls.Single()), "/push");
    }

    public Uri Address { get; }

    public HttpClient Http { get; } = new();

    public static async Task<PushHost> StartAsync(MmsClient client)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        builder.Services.AddRoutingCore();
        WebApplication application = builder.Build();
        application.UseRouting();
        application.MapMmsPushes("/push", client);
        await application.StartAsync();
        return new PushHost(application);
    }

    public Task<HttpStatusCode> SendAsync(MmsPdu pdu, string? initiatorUri = null) =>
        new HttpPushSender(Http, initiatorUri).SendAsync(pdu, Address, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return _application.DisposeAsync();
    }
}
