namespace MmsCodec.Client;

/// <summary>
/// The MMS Client's side of MM1: receives notifications, decides on their relays, retrieves and responds. Every request goes to the relay
/// that sent the notification; a notification from which no relay follows is reported and answered to nobody.
/// </summary>
/// <remarks>
/// Transactions do not wait for each other, nor for the user. What a peer sends, or does not, is a <see cref="ClientStep"/> and never an
/// exception. May be used from many threads.
/// </remarks>
public sealed class MmsClient
{
    private readonly MmsClientOptions _options;
    private readonly ITransactionStore _store;
    private readonly TransactionRunner _runner;
    private readonly IClientObserver _observer;
    private readonly BackgroundWork _work = new();

    /// <summary>A client.</summary>
    /// <param name="options">The relays it knows, its policy and its limits.</param>
    /// <param name="connection">How it speaks with relays.</param>
    /// <param name="store">Where it keeps its transactions.</param>
    /// <param name="prompt">Whom it asks about relays that are neither trusted nor blocked.</param>
    /// <param name="sink">Where messages go.</param>
    /// <param name="observer">Who is told each step.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="clock"/> is <see langword="null"/>.</exception>
    public MmsClient(
        MmsClientOptions options,
        RelayConnection connection,
        ITransactionStore store,
        IMessagePrompt prompt,
        IMessageSink sink,
        IClientObserver observer,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(observer);

        _options = options;
        _store = store;
        _observer = observer;
        _runner = new TransactionRunner(connection, store, prompt, sink, observer, clock ?? TimeProvider.System);
    }

    /// <summary>Receives pushes until it is told to stop, and then waits until what was begun has ended.</summary>
    /// <param name="receiver">Where pushes arrive; not disposed of.</param>
    /// <param name="cancellationToken">Says to stop. Requests under way and prompts are cut off; their transactions stay as they are kept.</param>
    /// <returns>When the client has stopped.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The receiver's socket failed.</exception>
    public async Task RunAsync(UdpPushReceiver receiver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receiver);

        BackgroundWork work = new();
        try
        {
            while (true)
            {
                PushArrival arrival = await receiver.ReceiveAsync(cancellationToken).ConfigureAwait(false);
                work.Start(stopping => ReportingAsync(() => HandleAsync(arrival, stopping), stopping));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            await work.StopAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Handles one push to the end: until its transaction is final, or waits for a user who said so.</summary>
    /// <param name="arrival">The push.</param>
    /// <param name="cancellationToken">Ends what is under way; the transaction stays as it is kept.</param>
    /// <returns>When there is nothing left to do.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task HandleAsync(PushArrival arrival, CancellationToken cancellationToken)
    {
        if (await KeepAsync(arrival, cancellationToken).ConfigureAwait(false) is { } begun)
        {
            await _runner.ApplyAsync(begun.Key, begun.Happened, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes one push: afterwards its notification is kept, so whoever brought the push can be told that it arrived. What follows goes on by
    /// itself until <see cref="StopAsync"/>.
    /// </summary>
    /// <param name="arrival">The push.</param>
    /// <param name="cancellationToken">Ends the attempt; the push may or may not be kept then.</param>
    /// <returns>When the notification is kept, or what arrived has been reported as none.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task AcceptAsync(PushArrival arrival, CancellationToken cancellationToken)
    {
        if (await KeepAsync(arrival, cancellationToken).ConfigureAwait(false) is { } begun)
        {
            _work.Start(stopping => ReportingAsync(() => _runner.ApplyAsync(begun.Key, begun.Happened, stopping), stopping));
        }
    }

    /// <summary>Cuts off what <see cref="AcceptAsync"/> began; the transactions stay as they are kept.</summary>
    /// <returns>When nothing of it is under way any more.</returns>
    public Task StopAsync() => _work.StopAsync();

    /// <summary>Takes the user's answer about a message that waits: to a prompt that is open, or later of the user's own accord.</summary>
    /// <param name="key">The transaction.</param>
    /// <param name="answer">What the user wants.</param>
    /// <param name="cancellationToken">Ends what is under way; the transaction stays as it is kept.</param>
    /// <returns>
    /// When what follows is done; <see langword="false"/> when there is no such transaction or it does not wait any more.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<bool> AnswerAsync(TransactionKey key, UserAnswer answer, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } transaction)
        {
            return false;
        }

        _observer.Observe(new UserReplied(transaction.Notification, answer));
        return await _runner.ApplyAsync(key, new UserAnswered(answer), cancellationToken).ConfigureAwait(false);
    }

    private async Task<(TransactionKey Key, TransactionEvent Happened)?> KeepAsync(PushArrival arrival, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        PushReading reading = PushReading.Of(arrival, _options.Relays);
        if (reading.Notification is not { } notification)
        {
            _observer.Observe(reading.Refusal!);
            return null;
        }

        bool isNew = await _store.TryAddAsync(NotificationTransaction.Start(notification), cancellationToken).ConfigureAwait(false);
        _observer.Observe(new NotificationArrived(notification, IsRepeated: !isNew));
        return (notification.Key, isNew ? Decide(notification) : new NotificationRepeated(notification));
    }

    private async Task ReportingAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _observer.Observe(new ApplicationFailed(Notification: null, fault));
        }
    }

    private RelayDecided Decide(ReceivedNotification notification)
    {
        RelayDecision decision = _options.Policy.Decide(notification.Relay);
        _observer.Observe(new RelayJudged(notification, decision));
        return new RelayDecided(decision);
    }
}
