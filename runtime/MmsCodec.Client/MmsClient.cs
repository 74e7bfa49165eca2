using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>
/// The MMS Client's side of MM1: receives notifications, decides on their relays, retrieves and responds. Every request goes to the relay
/// that sent the notification; a notification from which no relay follows is reported and answered to nobody.
/// </summary>
/// <remarks>
/// <para>
/// Transactions do not wait for each other, nor for the user. What a peer sends, or does not, is a <see cref="ClientStep"/> and never an
/// exception. May be used from many threads.
/// </para>
/// <para>
/// <see cref="RunAsync(CancellationToken)"/> takes up what was kept by an earlier run, and sees to what expires or is to be tried again. A
/// client is run once; without it only what arrives is handled.
/// </para>
/// </remarks>
public sealed class MmsClient
{
    private readonly CurrentOptions _options;
    private readonly ITransactionStore _store;
    private readonly IClientObserver _observer;
    private readonly TimeProvider _clock;
    private readonly TransactionLanes _lanes = new();
    private readonly ClientLoad _load;
    private readonly TransactionRunner _runner;
    private readonly TransactionAttendant _attendant;
    private readonly PushedReports _reports;
    private readonly BackgroundWork _work = new();

    /// <summary>A client.</summary>
    /// <param name="options">The relays it knows, its policy and its limits.</param>
    /// <param name="connection">How it speaks with relays.</param>
    /// <param name="store">Where it keeps its transactions.</param>
    /// <param name="prompt">Whom it asks about relays that are neither trusted nor blocked.</param>
    /// <param name="sink">Where messages go.</param>
    /// <param name="observer">Who is told each step.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <param name="reports">Who takes reports and requests to cancel; when <see langword="null"/> they are only reported as steps.</param>
    /// <exception cref="ArgumentNullException">
    /// An argument other than <paramref name="clock"/> and <paramref name="reports"/> is <see langword="null"/>.
    /// </exception>
    public MmsClient(
        MmsClientOptions options,
        RelayConnection connection,
        ITransactionStore store,
        IMessagePrompt prompt,
        IMessageSink sink,
        IClientObserver observer,
        TimeProvider? clock = null,
        IMessageReports? reports = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(observer);

        _options = new CurrentOptions(options);
        _store = store;
        _observer = observer;
        _clock = clock ?? TimeProvider.System;
        _load = new ClientLoad(options.Limits, CallAttendant);
        _runner = new TransactionRunner(_options, connection, store, prompt, sink, observer, _clock, _load, _work.Stopping);
        _reports = new PushedReports(reports, connection, _options, observer);
        _attendant = new TransactionAttendant(_options, store, _lanes, _load, Resume, observer, _clock);
    }

    /// <summary>
    /// Sees to everything that is kept until it is told to stop: what an earlier run left, what expires, what is to be tried again, what found
    /// no room when it arrived. Then stops as <see cref="StopAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Says to stop.</param>
    /// <returns>When the client has stopped.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _attendant.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            await StopAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Receives pushes, and does what <see cref="RunAsync(CancellationToken)"/> does, until it is told to stop.</summary>
    /// <param name="receiver">Where pushes arrive; not disposed of.</param>
    /// <param name="cancellationToken">Says to stop.</param>
    /// <returns>When the client has stopped.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The receiver's socket failed.</exception>
    public async Task RunAsync(UdpPushReceiver receiver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receiver);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = RunAsync(ending.Token);
        try
        {
            await ReceiveAsync(receiver, ending.Token).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Receives pushes until it is told to stop. No more are read at once than the limits say; what comes meanwhile waits in the receiver, and
    /// what that has no room for is sent again by its relay.
    /// </summary>
    /// <param name="receiver">Where pushes arrive; not disposed of.</param>
    /// <param name="cancellationToken">Says to stop.</param>
    /// <returns>When no more pushes are read.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The receiver's socket failed.</exception>
    public async Task ReceiveAsync(UdpPushReceiver receiver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receiver);

        int most = _options.Value.Limits.MaxArrivals;
        using SemaphoreSlim room = new(most, most);
        try
        {
            while (true)
            {
                await room.WaitAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    PushArrival arrival = await receiver.ReceiveAsync(cancellationToken).ConfigureAwait(false);
                    _ = AcceptReportingAsync(arrival, room);
                }
                catch
                {
                    room.Release();
                    throw;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            for (int ended = 0; ended < most; ended++)
            {
                await room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Handles one push to the end: until its transaction is final, or waits for a user who said so, or for a later attempt.</summary>
    /// <param name="arrival">The push.</param>
    /// <param name="cancellationToken">Ends what is under way; the transaction stays as it is kept.</param>
    /// <returns>When there is nothing left to do now.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="TransactionStoreException">The store failed; that is reported too.</exception>
    /// <exception cref="ReportNotTakenException">The application did not take a report; that is reported too.</exception>
    public async Task HandleAsync(PushArrival arrival, CancellationToken cancellationToken)
    {
        PushReading reading = Read(arrival);
        if (reading.Report is { } report)
        {
            if (await _reports.TakeAsync(report, cancellationToken).ConfigureAwait(false) is { } response)
            {
                await _reports.ConfirmAsync(response, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (await KeepAsync(reading, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            _load.Enter(kept.Lane.Key.Relay);
            await FollowAsync(kept.Lane, kept.New, kept.EventsOf, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes one push: afterwards its notification is kept, or its report is with the application, so whoever brought the push can be told
    /// that it arrived. What follows goes on by itself until <see cref="StopAsync"/>.
    /// </summary>
    /// <param name="arrival">The push.</param>
    /// <param name="cancellationToken">Ends the attempt; the push may or may not be kept then.</param>
    /// <returns>When the notification is kept, or what arrived has been reported as none.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="TransactionStoreException">The notification is not kept, and its bearer may bring it again; that is reported too.</exception>
    /// <exception cref="ReportNotTakenException">The application did not take a report; that is reported too.</exception>
    public async Task AcceptAsync(PushArrival arrival, CancellationToken cancellationToken)
    {
        PushReading reading = Read(arrival);
        if (reading.Report is { } report)
        {
            if (await _reports.TakeAsync(report, cancellationToken).ConfigureAwait(false) is { } response)
            {
                StartReporting(ending => _reports.ConfirmAsync(response, ending));
            }
        }
        else if (await KeepAsync(reading, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            if (!_work.Stopping.IsCancellationRequested && _load.TryEnter(kept.Lane.Key.Relay))
            {
                Start(kept.Lane, kept.New, kept.EventsOf);
            }
            else
            {
                kept.Lane.Dispose();
            }
        }
    }

    /// <summary>
    /// Stops: begins nothing more, closes prompts, lets requests under way end for as long as the options say, and cuts off the rest. The
    /// transactions stay as they are kept, for the next run to take up.
    /// </summary>
    /// <returns>When nothing is under way any more.</returns>
    public Task StopAsync() => _work.StopAsync(_options.Value.StopTimeout, _clock);

    /// <summary>
    /// Replaces the profiles and the policy. What arrives from now on goes by them; a transaction keeps its relay's profile as it was, and is
    /// decided on anew while it waits for its user.
    /// </summary>
    /// <param name="options">The options; limits and what the connection was made with stay as they were.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public void Reconfigure(MmsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        _options.Value = options;
        _attendant.CallForNewPolicy();
    }

    /// <summary>Takes the user's answer about a message that waits: to a prompt that is open, or later of the user's own accord.</summary>
    /// <param name="key">The transaction.</param>
    /// <param name="answer">What the user wants.</param>
    /// <param name="cancellationToken">Ends what is under way; the transaction stays as it is kept.</param>
    /// <returns>
    /// When what follows is done; <see langword="false"/> when there is no such transaction or it does not wait any more.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="TransactionStoreException">The store failed; that is reported too.</exception>
    public async Task<bool> AnswerAsync(TransactionKey key, UserAnswer answer, CancellationToken cancellationToken)
    {
        TransactionLane lane = _lanes.Join(key);
        _load.Enter(key.Relay);
        bool isTaken = false;
        bool fits = await FollowAsync(lane, added: null, EventsOf, cancellationToken).ConfigureAwait(false);
        return fits && isTaken;

        IReadOnlyList<TransactionEvent> EventsOf(NotificationTransaction transaction)
        {
            _observer.Observe(new UserReplied(transaction.Notification, answer));
            TransactionEvent happened = _runner.AnswerOf(transaction.Notification, answer);
            isTaken = happened is UserAnswered;
            return [happened];
        }
    }

    private PushReading Read(PushArrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        var reading = PushReading.Of(arrival, _options.Value.Relays);
        if (reading.Refusal is { } refusal)
        {
            _observer.Observe(refusal);
        }

        return reading;
    }

    private async ValueTask<Kept?> KeepAsync(PushReading reading, CancellationToken cancellationToken)
    {
        if (reading.Notification is not { } notification)
        {
            return null;
        }

        // Joined before it is kept, so that nobody else takes it up on finding it kept.
        TransactionLane lane = _lanes.Join(notification.Key);
        try
        {
            var transaction = NotificationTransaction.Start(notification);
            bool isNew = await _store.TryAddAsync(transaction, cancellationToken).ConfigureAwait(false);
            _observer.Observe(new NotificationArrived(notification, IsRepeated: !isNew));
            return isNew
                ? new Kept(lane, transaction, _ => [Decide(notification)])
                : new Kept(lane, New: null, kept => [Repeated(kept, notification)]);
        }
        catch (Exception fault)
        {
            lane.Dispose();
            if (fault is not OperationCanceledException)
            {
                _observer.Observe(new NotificationNotKept(notification, fault));
            }

            throw;
        }
    }

    private async Task AcceptReportingAsync(PushArrival arrival, SemaphoreSlim room)
    {
        try
        {
            await AcceptAsync(arrival, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // A store that failed has been reported, and so has an application.
            if (fault is not (TransactionStoreException or ReportNotTakenException))
            {
                _observer.Observe(new ApplicationFailed(Notification: null, fault));
            }
        }
        finally
        {
            room.Release();
        }
    }

    private void Resume(TransactionLane lane, OpenTransaction open)
    {
        lane.Attempts = open.Attempts;
        Start(
            lane,
            added: null,
            transaction => Resumption.EventsOf(transaction, _options.Decide(transaction.Notification), _clock.GetUtcNow()));
    }

    private void Start(
        TransactionLane lane, NotificationTransaction? added, Func<NotificationTransaction, IReadOnlyList<TransactionEvent>> eventsOf) =>
        StartReporting(ending => FollowAsync(lane, added, eventsOf, ending).AsTask());

    private void StartReporting(Func<CancellationToken, Task> work) =>
        _work.Start(async ending =>
        {
            try
            {
                await work(ending).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                // Cut off; the transaction stays as it is kept.
            }
            catch (TransactionStoreException)
            {
                // Reported.
            }
            catch (Exception fault)
            {
                _observer.Observe(new ApplicationFailed(Notification: null, fault));
            }
        });

    // Tells a transaction what happened and does all that follows; whether that fitted. The lane has been joined and counted, and is left.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> FollowAsync(
        TransactionLane lane,
        NotificationTransaction? added,
        Func<NotificationTransaction, IReadOnlyList<TransactionEvent>> eventsOf,
        CancellationToken cancellationToken)
    {
        using Presence presence = new(lane, _load);
        try
        {
            if (await _runner.FindAsync(lane, added, cancellationToken).ConfigureAwait(false) is not { } transaction)
            {
                return false;
            }

            bool fits = true;
            TransactionEvent? happened = null;
            foreach (TransactionEvent next in eventsOf(transaction))
            {
                happened = next;
                fits = await _runner.RunAsync(lane, next, cancellationToken).ConfigureAwait(false);
            }

            // What is repeated says nothing of how what failed goes on.
            if (happened is not NotificationRepeated)
            {
                await _runner.SettleAsync(lane, cancellationToken).ConfigureAwait(false);
            }

            return fits;
        }
        catch (TransactionStoreException fault)
        {
            _observer.Observe(new StoreFailed(lane.Key, fault));
            throw;
        }
    }

    private RelayDecided Decide(ReceivedNotification notification)
    {
        RelayDecision decision = _options.Decide(notification);
        _observer.Observe(new RelayJudged(notification, decision));
        return new RelayDecided(decision);
    }

    // One that an earlier run, or one without room, left undecided is decided on now.
    private TransactionEvent Repeated(NotificationTransaction kept, ReceivedNotification again) =>
        kept.State == TransactionState.Received ? Decide(kept.Notification) : new NotificationRepeated(again);

    private void CallAttendant() => _attendant.Call();

    // The transaction as it begins; null when the notification is a repeated one.
    private readonly record struct Kept(
        TransactionLane Lane, NotificationTransaction? New, Func<NotificationTransaction, IReadOnlyList<TransactionEvent>> EventsOf);
}
