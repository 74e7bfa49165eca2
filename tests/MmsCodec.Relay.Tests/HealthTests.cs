using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MmsCodec.Relay.Tests;

/// <summary>The health check follows the handler's last call.</summary>
public sealed class HealthTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Check_fails_while_the_handlers_last_call_threw()
    {
        CancellationToken ending = TestContext.Current.CancellationToken;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddLogging().AddSingleton<Handler>().AddHealthChecks().AddMmsRelay();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        await using WebApplication application = builder.Build();
        application.MapMmsRelay<Handler>("/mms");
        await application.StartAsync(ending);
        HealthCheckService health = application.Services.GetRequiredService<HealthCheckService>();
        string message = application.Urls.Single() + "/mms/message";

        List<HealthStatus> seen = [(await health.CheckHealthAsync(ending)).Status];
        foreach (bool isBroken in new[] { false, true, false })
        {
            application.Services.GetRequiredService<Handler>().IsBroken = isBroken;
            await TestClient.GetAsync(message);
            seen.Add((await health.CheckHealthAsync(ending)).Status);
        }

        Assert.Equal([HealthStatus.Healthy, HealthStatus.Healthy, HealthStatus.Degraded, HealthStatus.Healthy], seen);
    }

    private sealed class Handler : IMmsRelayHandler
    {
        public bool IsBroken { get; set; }

        public ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken) => new(RelayAnswer.NotServed);

        public ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken) =>
            IsBroken ? throw new InvalidOperationException("out of order") : new(RelayAnswer.NotFound);
    }
}
