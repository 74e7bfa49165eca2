using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MmsCodec.Relay;

/// <summary>
/// A relay on loopback, for demonstrations and for tests of clients: it holds messages, pushes their notifications, takes submissions, has
/// an MMBox, and keeps every request that it gets. Started in one line, on a port that the system chooses. Unlike most relays in the field
/// it refuses what answers a transaction of another relay.
/// </summary>
public sealed class InMemoryRelay : IAsyncDisposable
{
    private const string Path = "/mms";

    private readonly WebApplication _application;
    private readonly HeldMessages _messages = new();
    private readonly CancelledMessages _cancelled = new();
    private readonly RequestLog _log = new();
    private readonly PushSender _pushes = new();

    private InMemoryRelay(string name, WebApplication application, InMemoryRelayOptions options)
    {
        Name = name;
        _application = application;
        MailboxService mailbox = new(new Mailbox(options.MailboxCapacity), _messages, () => Address.AbsoluteUri);
        application.Use((context, next) => RequestRecorder.RecordAsync(context, next, _log));
        application.UseRouting();
        application.MapMmsRelay(Path, new InMemoryRelayHandler(name, _messages, mailbox, _cancelled), options.Endpoints);
    }

    /// <summary>What the relay is called.</summary>
    public string Name { get; }

    /// <summary>The relay's MM1 address: where it takes responses, and below which its messages wait.</summary>
    public Uri Address => field ??= new Uri(_application.Urls.Single() + Path);

    /// <summary>Every request that came, in the order in which they were answered.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _log.Snapshot();

    /// <summary>Starts a relay.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The relay, which takes requests.</returns>
    public static Task<InMemoryRelay> StartAsync(string name, CancellationToken cancellationToken = default) =>
        StartAsync(name, new InMemoryRelayOptions(), cancellationToken);

    /// <summary>Starts a relay.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The relay, which takes requests.</returns>
    /// <exception cref="IOException">Its port cannot be had.</exception>
    public static async Task<InMemoryRelay> StartAsync(
        string name, InMemoryRelayOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);

        // Nothing of the environment: no configuration files, no logging, and signals are the business of the process that it runs in.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfOwner>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(options.EndPoint));
        WebApplication application = builder.Build();
        try
        {
            InMemoryRelay relay = new(name, application, options);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return relay;
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Holds a message for its recipient.</summary>
    /// <param name="transactionId">The transaction id of its notification; another than those of the relay's other messages.</param>
    /// <param name="message">
    /// The message. The relay gives it its transaction id when it is retrieved, and a Message-ID when it has none.
    /// </param>
    /// <returns>The notification, to be sent with <see cref="NotifyAsync"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="transactionId"/> is in use.</exception>
    public NotificationInd Hold(string transactionId, RetrieveConf message)
    {
        ArgumentException.ThrowIfNullOrEmpty(transactionId);
        ArgumentNullException.ThrowIfNull(message);

        HeldMessage held = _messages.Add(transactionId, message with { MessageId = message.MessageId ?? $"{transactionId}@{Name}" });
        return new NotificationInd
        {
            TransactionId = transactionId,
            From = message.From,
            Subject = message.Subject,
            MessageClass = MmsMessageClass.Personal,
            MessageSize = (ulong)message.EncodedLength,
            Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
            ContentLocation = $"{Address}/{held.Location}",
        };
    }

    /// <summary>Pushes a notification to a client, as a WSP push in one datagram.</summary>
    /// <param name="notification">The notification, whatever it says.</param>
    /// <param name="client">Where the client receives pushes.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When the datagram is on its way, which does not say that it arrives.</returns>
    public ValueTask NotifyAsync(NotificationInd notification, IPEndPoint client, CancellationToken cancellationToken = default) =>
        PushAsync(notification, client, cancellationToken);

    /// <summary>
    /// Pushes a PDU to a client, as a WSP push in one datagram: a notification, a report, or M-Cancel.req, whose confirmation is then the
    /// relay's own.
    /// </summary>
    /// <param name="pdu">The PDU, whatever it says.</param>
    /// <param name="client">Where the client receives pushes.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When the datagram is on its way, which does not say that it arrives.</returns>
    public ValueTask PushAsync(MmsPdu pdu, IPEndPoint client, CancellationToken cancellationToken = default)
    {
        if (pdu is CancelReq cancellation)
        {
            _cancelled.Add(cancellation);
        }

        return _pushes.SendAsync(pdu, client, cancellationToken);
    }

    /// <summary>Waits until what was received is as it should be.</summary>
    /// <param name="condition">Whether it is; asked again after each request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Every request that came.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public Task<IReadOnlyList<ReceivedRequest>> WaitAsync(
        Func<IReadOnlyList<ReceivedRequest>, bool> condition, CancellationToken cancellationToken) =>
        _log.WaitAsync(condition, cancellationToken);

    /// <summary>Stops the relay.</summary>
    /// <returns>When its port is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        _pushes.Dispose();
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
