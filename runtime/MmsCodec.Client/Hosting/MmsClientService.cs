using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace MmsCodec.Client;

/// <summary>Runs a client as long as its application: receives, sees to what is kept, follows the configuration, stops gracefully.</summary>
internal sealed class MmsClientService(
    MmsClient client,
    SettingsSource source,
    IOptions<MmsClientSettings> settings,
    IOptionsFactory<MmsClientSettings> factory,
    ClientHealth health,
    ClientLogger logger,
    TimeProvider clock) : BackgroundService
{
    private readonly List<UdpPushReceiver> _receivers = [];
    private IDisposable? _changes;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (IPEndPoint address in SettingsReader.Read(settings.Value, source.Path).Udp)
        {
            _receivers.Add(Bind(address));
        }

        if (source.Section is { } section)
        {
            _changes = ChangeToken.OnChange(section.GetReloadToken, Reconfigure);
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _changes?.Dispose();
        foreach (UdpPushReceiver receiver in _receivers)
        {
            receiver.Dispose();
        }

        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(
            [client.RunAsync(stoppingToken), .. _receivers.Select(receiver => ReceiveAsync(receiver, stoppingToken))]).ConfigureAwait(false);
        _changes?.Dispose();
    }

    private UdpPushReceiver Bind(IPEndPoint address)
    {
        try
        {
            UdpPushReceiver receiver = UdpPushReceiver.Bind(address, clock);
            health.Listens(receiver.LocalEndPoint);
            logger.Listening(receiver.LocalEndPoint);
            return receiver;
        }
        catch (SocketException fault)
        {
            throw new InvalidOperationException($"No pushes can be received at UDP {address}: {fault.Message}", fault);
        }
    }

    private async Task ReceiveAsync(UdpPushReceiver receiver, CancellationToken stoppingToken)
    {
        try
        {
            await client.ReceiveAsync(receiver, stoppingToken).ConfigureAwait(false);
        }
        catch (SocketException fault)
        {
            // The others go on; the health check says so until someone acts.
            health.Fails(receiver.LocalEndPoint, fault);
            logger.ReceiverFailed(receiver.LocalEndPoint, fault);
        }
    }

    // What is wrong is said, and what was right stays in force.
    private void Reconfigure()
    {
        try
        {
            MmsClientSettings changed = factory.Create(Options.DefaultName);
            client.Reconfigure(SettingsReader.Read(changed, source.Path).Options);
            logger.Reconfigured();
        }
        catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException)
        {
            logger.NotReconfigured(fault.Message);
        }
    }
}
