using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>
/// Speaks HTTP with relays: one request for each action of a <see cref="NotificationTransaction"/>, to the address that the action has and
/// nowhere else. What goes wrong on the network is an outcome; nothing of it throws. May be used from many threads.
/// </summary>
/// <remarks>
/// A request that was not answered is tried again, with a growing, random delay in between, where its action allows it; a response that was
/// answered is never sent again, whatever the answer says. (A retrieval whose connection closes before one octet has come is tried up to three
/// times more at once by the transport itself.) Requests to one relay wait for each other when there are too many, and never for
/// those to another. Each connection goes to an address that was checked: see <see cref="RequestFailureKind.TargetRefused"/>.
/// </remarks>
public sealed class RelayConnection : IDisposable
{
    private readonly MmsClientOptions _options;
    private readonly RelayHandlers _handlers;
    private readonly RelayGates _gates;
    private readonly RequestRetries _retries;
    private readonly TimeProvider _clock;

    /// <summary>A connection over sockets.</summary>
    /// <param name="options">Limits and identifying headers.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public RelayConnection(MmsClientOptions options, TimeProvider? clock = null)
        : this(options, route => CreateHandler(options, route), clock)
    {
    }

    /// <summary>A connection over handlers of the caller's making.</summary>
    /// <param name="options">Limits and identifying headers.</param>
    /// <param name="connect">
    /// Makes the handler for relays that are reached alike. It is asked once for each route; the connection disposes of what it made.
    /// At the end of what it makes there should be a handler of <see cref="CreateHandler"/>: another one checks no addresses, and must not
    /// follow redirects by itself.
    /// </param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="connect"/> is <see langword="null"/>.</exception>
    public RelayConnection(MmsClientOptions options, Func<RelayRoute, HttpMessageHandler> connect, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connect);

        _options = options;
        _clock = clock ?? TimeProvider.System;
        _handlers = new RelayHandlers(connect);
        _gates = new RelayGates(options.MaxRequestsPerRelay);
        _retries = new RequestRetries(options, _clock);
    }

    internal RelayConnection(MmsClientOptions options, TargetNetwork network, TimeProvider? clock = null)
        : this(options, route => RelayHandlers.OverSockets(options, route, network), clock)
    {
    }

    /// <summary>
    /// Makes a handler over sockets that follows no redirects, keeps no cookies, sends no trace headers, and connects only to addresses
    /// that the route allows.
    /// </summary>
    /// <param name="options">Time and length limits.</param>
    /// <param name="route">How the relays are reached that it is for.</param>
    /// <returns>The handler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static SocketsHttpHandler CreateHandler(MmsClientOptions options, RelayRoute route)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(route);

        return RelayHandlers.OverSockets(options, route, TargetNetwork.OfSystem);
    }

    /// <summary>
    /// Retrieves a message (the GET that M-Retrieve.conf answers, OMA-TS-MMS_ENC-V1_3 §6.3) and passes it on part by part as it arrives.
    /// </summary>
    /// <param name="retrieval">What to retrieve, from where and on what terms.</param>
    /// <param name="sink">Where the message goes. An attempt that breaks off disposes of its writer; the next one begins anew.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>That the message is with the application, or what came instead.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="retrieval"/> or <paramref name="sink"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public async Task<RetrievalOutcome> RetrieveAsync(RetrieveMessage retrieval, IMessageSink sink, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(retrieval);
        ArgumentNullException.ThrowIfNull(sink);

        MessageReading reading = new(sink, retrieval.Notification, _options);
        return await _retries
            .RunAsync(ending => GetAsync(retrieval.Address, retrieval, reading, ending), retrieval, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Posts a response (OMA-TS-MMS_CTR-V1_3 §8.2.2, §8.2.3).</summary>
    /// <param name="response">The response, where it goes and on what terms.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether the relay took it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<ResponseOutcome> RespondAsync(SendResponse response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);

        return PostAsync(response, cancellationToken).AsTask();
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _handlers.Dispose();

    internal ValueTask<ResponseOutcome> PostAsync(SendResponse response, CancellationToken cancellationToken) =>
        _retries.RunAsync(
            static (post, ending) => post.Connection.PostAsync(post.Response.Address, post.Response.ToPdu().Encode(), post.Response, ending),
            (Connection: this, Response: response),
            response,
            cancellationToken);

    private async ValueTask<RetrievalOutcome> GetAsync(
        [RetrievalDestination] Uri location, TransactionRequest terms, MessageReading reading, CancellationToken cancellationToken)
    {
        using IDisposable place = await _gates.EnterAsync(terms.Notification.Key.Relay, cancellationToken).ConfigureAwait(false);
        return await ExchangeFor(terms).RunAsync(
            location,
            HttpMethod.Get,
            content: null,
            (answer, clock) => reading.ReadAsync(answer, clock, cancellationToken),
            failure => new RequestFailed(failure),
            cancellationToken).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ResponseOutcome> PostAsync(
        [AckDestination] Uri address, [Acknowledgement] byte[] acknowledgement, TransactionRequest terms, CancellationToken cancellationToken)
    {
        using IDisposable place = await _gates.EnterAsync(terms.Notification.Key.Relay, cancellationToken).ConfigureAwait(false);
        return await ExchangeFor(terms).RunAsync(
            address,
            HttpMethod.Post,
            acknowledgement,
            static (_, _) => new ValueTask<ResponseOutcome>(ResponseOutcome.Delivered),
            static failure => new ResponseOutcome(failure),
            cancellationToken).ConfigureAwait(false);
    }

    private RelayExchange ExchangeFor(TransactionRequest terms) =>
        new(_handlers.For(new RelayRoute(terms.Proxy, terms.AllowsPrivateAddresses)), _options, terms, _clock);
}
