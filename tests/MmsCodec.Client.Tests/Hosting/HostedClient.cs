using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MmsCodec.Client.Tests.Engine;

namespace MmsCodec.Client.Tests.Hosting;

/// <summary>An application with a client, configured as by a file; its relays are without sockets unless it is said otherwise.</summary>
internal sealed class HostedClient : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mms-hosted-").FullName;
    private bool _isStarted;

    public HostedClient(Dictionary<string, string?> settings, bool overSockets = false)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddProvider(Entries).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<IMessagePrompt>(Prompt).AddSingleton<IMessageSink>(Sink).AddSingleton<IClientObserver>(Log);
        MmsClientBuilder client = builder.Services.AddMmsClient(builder.Configuration.GetSection("Mms"));
        client.Http.AddHttpMessageHandler(() => new Detour(Relays, overSockets, Passed));
        builder.Services.AddHealthChecks().AddMmsClient();
        Host = builder.Build();
    }

    public IHost Host { get; }

    public MmsClient Client => Host.Services.GetRequiredService<MmsClient>();

    public FakeRelays Relays { get; } = new();

    public AwaitedLog Log { get; } = new();

    public OpenPrompt Prompt { get; } = new();

    public MemorySink Sink { get; } = new();

    public LogEntries Entries { get; } = new();

    /// <summary>The hosts of the requests that passed the application's own handler.</summary>
    public ConcurrentQueue<string> Passed { get; } = new();

    public void Set(string key, string? value)
    {
        var root = (IConfigurationRoot)Host.Services.GetRequiredService<IConfiguration>();
        root[key] = value;
        root.Reload();
    }

    public async Task StartAsync()
    {
        await Host.StartAsync(TestContext.Current.CancellationToken);
        _isStarted = true;
    }

    public Task AcceptAsync(NotificationInd notification) => Client.AcceptAsync(
        new PushArrival(PushBearer.Http, notification.Encode(), Source: null, DateTimeOffset.UtcNow), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            await Host.StopAsync();
        }

        await ((IAsyncDisposable)Host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Detour(FakeRelays relays, bool overSockets, ConcurrentQueue<string> passed) : DelegatingHandler
    {
        private readonly HttpMessageInvoker _relays = new(relays, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            passed.Enqueue(request.RequestUri!.Host);
            return overSockets ? base.SendAsync(request, cancellationToken) : _relays.SendAsync(request, cancellationToken);
        }
    }
}
