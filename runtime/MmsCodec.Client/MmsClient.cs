using System.Collections.Concurrent;

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
    private readonly TimeProvider _clock;

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
        _clock = clock ?? TimeProvider.System;
        _runner = new TransactionRunner(connection, store, prompt, sink, observer, _clock);
    }

    /// <summary>Receives pushes until it is told to stop, and then waits until what was begun has ended.</summary>
    /// <param name="receiver">Where pushes arrive; not disposed of.</param>
    /// <param name="cancellationToken">Says to stop. Requests under way and prompts are cut off; their transactions stay as they are kept.</param>
    /// <returns>When the client has stopped.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The receiver's socket failed.</exception>
    public async Task RunAsync(PushReceiver receiver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receiver);

        ConcurrentDictionary<Task, byte> running = new();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                PushDatagram datagram = await receiver.ReceiveAsync(cancellationToken).ConfigureAwait(false);
                Track(HandleReportingAsync(datagram, ending.Token), running);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Handles one push to the end: until its transaction is final, or waits for a user who said so.</summary>
    /// <param name="datagram">The push.</param>
    /// <param name="cancellationToken">Ends what is under way; the transaction stays as it is kept.</param>
    /// <returns>When there is nothing left to do.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task HandleAsync(PushDatagram datagram, CancellationToken cancellationToken)
    {
        PushReading reading = PushReading.Of(datagram, _options.Relays, _clock.GetUtcNow());
        if (reading.Notification is not { } notification)
        {
            _observer.Observe(reading.Refusal!);
            return;
        }

        bool isNew = await _store.TryAddAsync(NotificationTransaction.Start(notification), cancellationToken).ConfigureAwait(false);
        _observer.Observe(new NotificationArrived(notification, IsRepeated: !isNew));
        await _runner.ApplyAsync(notification.Key, isNew ? Decide(notification) : new NotificationRepeated(notification), cancellationToken)
            .ConfigureAwait(false);
    }

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

    private async Task HandleReportingAsync(PushDatagram datagram, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAsync(datagram, cancellationToken).ConfigureAwait(false);
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

    private static void Track(Task task, ConcurrentDictionary<Task, byte> running)
    {
        running.TryAdd(task, 0);
        _ = task.ContinueWith(
            done => running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
