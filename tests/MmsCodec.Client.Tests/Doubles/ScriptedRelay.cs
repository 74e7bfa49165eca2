using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MmsCodec.Client.Tests;

/// <summary>A relay on loopback that does what no relay should, as the test says.</summary>
internal sealed class ScriptedRelay : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<(string Method, string Target, byte[] Body)> _requests;

    private ScriptedRelay(WebApplication application, ConcurrentQueue<(string Method, string Target, byte[] Body)> requests)
    {
        _application = application;
        _requests = requests;
        Address = new Uri(application.Urls.Single());
    }

    public Uri Address { get; }

    public string MessageLocation => new Uri(Address, "/message").AbsoluteUri;

    public IReadOnlyCollection<(string Method, string Target, byte[] Body)> Requests => _requests;

    /// <summary>The responses that were posted, decoded.</summary>
    public IEnumerable<MmsPdu> Responses => _requests.Where(r => r.Method == "POST").Select(r => MmsPdu.Decode(r.Body));

    public static async Task<ScriptedRelay> StartAsync(RequestDelegate script)
    {
        ConcurrentQueue<(string Method, string Target, byte[] Body)> requests = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        WebApplication application = builder.Build();
        application.Run(async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            requests.Enqueue((context.Request.Method, context.Request.Path + context.Request.QueryString, body.ToArray()));
            await script(context);
        });
        await application.StartAsync();
        return new ScriptedRelay(application, requests);
    }

    /// <summary>A relay that answers GETs as the script says, and takes what is posted.</summary>
    public static Task<ScriptedRelay> ForGetAsync(RequestDelegate script) =>
        StartAsync(context => HttpMethods.IsGet(context.Request.Method) ? script(context) : Task.CompletedTask);

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
