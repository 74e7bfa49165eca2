using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MmsCodec.Tool.Page;

namespace MmsCodec.Tool.Serving;

/// <summary><c>mms inspect --serve</c>: the page on loopback, and the decoding that it asks for. Nothing is kept and nothing leaves the machine.</summary>
internal static class LiveView
{
    /// <summary>Serves until it is cancelled.</summary>
    public static async Task<int> RunAsync(int port, ToolConsole console, CancellationToken cancellation)
    {
        await using WebApplication server = Build(port);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException fault)
        {
            await console.Error.WriteLineAsync(fault.Message);
            return ExitCode.Usage;
        }

        await using StreamWriter output = new(console.Output, leaveOpen: true);
        await output.WriteLineAsync($"{AddressOf(server)} shows what you drop, paste or edit there. Ctrl+C ends it.");
        await output.FlushAsync(cancellation);
        TaskCompletionSource ended = new();
        await using (cancellation.Register(ended.SetResult))
        {
            await ended.Task;
        }

        await server.StopAsync(CancellationToken.None);
        return ExitCode.Good;
    }

    private static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = InspectRequest.MostOctets;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        WebApplication server = builder.Build();
        server.Use(OwnRequests.AdmitAsync);
        server.Run(AnswerAsync);
        return server;
    }

    private static string AddressOf(WebApplication server) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{new Uri(server.Urls.First()).Port}/");

    private static Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        switch (request.Method, request.Path.Value)
        {
            case ("GET", "/"):
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.ContentSecurityPolicy = $"{PageAssets.Policy(isLive: true)}; frame-ancestors 'none'";
                using (MemoryStream page = new())
                {
                    PageWriter.WriteLive(page);
                    return context.Response.Body.WriteAsync(page.ToArray(), context.RequestAborted).AsTask();
                }

            case ("POST", "/inspect"):
                return InspectRequest.AnswerAsync(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }
}
