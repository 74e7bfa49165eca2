namespace MmsCodec.Client;

/// <summary>
/// Speaks HTTP with relays: one request for each action of a <see cref="NotificationTransaction"/>, to the address that the action has and
/// nowhere else. What goes wrong on the network is an outcome; nothing of it throws. May be used from many threads.
/// </summary>
public sealed class RelayConnection : IDisposable
{
    private readonly MmsClientOptions _options;
    private readonly RelayHandlers _handlers;

    /// <summary>A connection over sockets.</summary>
    /// <param name="options">Time limits, lengths and identifying headers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public RelayConnection(MmsClientOptions options)
        : this(options, RelayHandlers.OverSockets)
    {
    }

    /// <summary>A connection over handlers of the caller's making.</summary>
    /// <param name="options">Time limits, lengths and identifying headers.</param>
    /// <param name="connect">
    /// Makes the handler for relays that are reached through a proxy, or without one when it is given <see langword="null"/>. It is asked
    /// once for each; the connection disposes of what it made. A handler must not follow redirects by itself.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RelayConnection(MmsClientOptions options, Func<Uri?, HttpMessageHandler> connect)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connect);

        _options = options;
        _handlers = new RelayHandlers(connect);
    }

    /// <summary>Retrieves a message (the GET that M-Retrieve.conf answers, OMA-TS-MMS_ENC-V1_3 §6.3).</summary>
    /// <param name="retrieval">What to retrieve, from where and on what terms.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The message, or what came instead.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="retrieval"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public Task<RetrievalOutcome> RetrieveAsync(RetrieveMessage retrieval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(retrieval);

        return GetAsync(retrieval.Address, retrieval, cancellationToken);
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

        return PostAsync(response.Address, response.ToPdu().Encode(), response, cancellationToken);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _handlers.Dispose();

    private async Task<RetrievalOutcome> GetAsync(
        [RetrievalDestination] Uri location, TransactionRequest terms, CancellationToken cancellationToken)
    {
        var exchange = new RelayExchange(_handlers.For(terms.Proxy), _options, terms);
        return await exchange.RunAsync(
            location,
            HttpMethod.Get,
            content: null,
            (answer, ending) => MessageReading.ReadAsync(answer, _options.MaxMessageLength, ending),
            failure => new RequestFailed(failure),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<ResponseOutcome> PostAsync(
        [AckDestination] Uri address, [Acknowledgement] byte[] acknowledgement, TransactionRequest terms, CancellationToken cancellationToken)
    {
        var exchange = new RelayExchange(_handlers.For(terms.Proxy), _options, terms);
        return await exchange.RunAsync(
            address,
            HttpMethod.Post,
            acknowledgement,
            (_, _) => Task.FromResult(ResponseOutcome.Delivered),
            failure => new ResponseOutcome(failure),
            cancellationToken).ConfigureAwait(false);
    }
}
