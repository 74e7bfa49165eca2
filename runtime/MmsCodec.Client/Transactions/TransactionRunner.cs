using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>
/// Does what the state machine of a transaction says, and tells it what came of that. Responses go out one after another inside the
/// transaction's lane, each transaction being kept before its response is sent; retrieving and asking, which may take long, go on outside.
/// </summary>
internal sealed class TransactionRunner(
    CurrentOptions options,
    RelayConnection connection,
    ITransactionStore store,
    IMessagePrompt prompt,
    IMessageSink sink,
    IClientObserver observer,
    TimeProvider clock,
    ClientLoad load,
    CancellationToken stopping)
{
    private readonly MessageRetrieval _retrieval = new(connection, sink, observer);

    /// <summary>
    /// Tells a transaction what happened and does all that follows; false when that does not fit its state. The caller has joined the lane
    /// and been counted in the load.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> RunAsync(TransactionLane lane, TransactionEvent happened, CancellationToken cancellationToken)
    {
        if (happened is UserAnswered(UserAnswer.Reject) or RelayDecided(RelayDecision.Reject or RelayDecision.RejectSilently)
            && lane.Retrieval is { } retrieval)
        {
            // Whether the application has the message must be known before its relay is told that it was rejected.
            await retrieval.StopAsync(cancellationToken).ConfigureAwait(false);
        }

        if (await AdvanceAsync(lane, happened, cancellationToken).ConfigureAwait(false) is not { IsRefused: false } step)
        {
            return false;
        }

        await PerformAsync(lane, step.Actions, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Notes when to try again what failed; nothing when nothing did.</summary>
    public async Task SettleAsync(TransactionLane lane, CancellationToken cancellationToken)
    {
        if (lane is { Current: { } current, Retrieval: null } && TransactionNeeds.Of(current) == TransactionNeed.Work)
        {
            await PostponeAsync(lane, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The transaction of a lane as it is kept; <see langword="null"/> when there is none. One that has just been added need not be looked for,
    /// unless something has been done for it since.
    /// </summary>
    public async ValueTask<NotificationTransaction?> FindAsync(
        TransactionLane lane, NotificationTransaction? added, CancellationToken cancellationToken)
    {
        await lane.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return lane.Current ??= added ?? await store.FindAsync(lane.Key, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lane.Exit();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TransactionStep?> AdvanceAsync(TransactionLane lane, TransactionEvent happened, CancellationToken cancellationToken)
    {
        await lane.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            lane.Current ??= await store.FindAsync(lane.Key, cancellationToken).ConfigureAwait(false);
            return lane.Current is { } transaction
                ? await AdvanceAsync(lane, transaction, happened, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch
        {
            // Whether the store has the last state or the one before is for the store to say.
            lane.Current = null;
            throw;
        }
        finally
        {
            lane.Exit();
        }
    }

    // The step that is returned is the last one, with what is left to do of all.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TransactionStep> AdvanceAsync(
        TransactionLane lane, NotificationTransaction transaction, TransactionEvent happened, CancellationToken cancellationToken)
    {
        TransactionStep step = transaction.Apply(happened, clock.GetUtcNow());
        if (step.Transaction != transaction)
        {
            await KeepAsync(lane, transaction, step.Transaction, cancellationToken).ConfigureAwait(false);
        }

        if (step.Actions.Count == 0)
        {
            return step;
        }

        NotificationTransaction current = step.Transaction;
        List<TransactionAction> left = [];
        foreach (TransactionAction action in step.Actions)
        {
            if (action is SendResponse response)
            {
                TransactionEvent sent = await RespondAsync(response, cancellationToken).ConfigureAwait(false);
                TransactionStep next = await AdvanceAsync(lane, current, sent, cancellationToken).ConfigureAwait(false);
                current = next.Transaction;
                left.AddRange(next.Actions);
            }
            else
            {
                left.Add(action);
            }
        }

        return step with { Transaction = current, Actions = left };
    }

    private async ValueTask KeepAsync(
        TransactionLane lane, NotificationTransaction before, NotificationTransaction after, CancellationToken cancellationToken)
    {
        await store.UpdateAsync(after, cancellationToken).ConfigureAwait(false);
        lane.Current = after;
        if (after.State != TransactionState.AwaitingAnswer)
        {
            lane.Prompt?.Stop();
        }

        if (after.IsFinal && !before.IsFinal)
        {
            observer.Observe(new TransactionEnded(after));
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TransactionEvent> RespondAsync(SendResponse response, CancellationToken cancellationToken)
    {
        using Activity? activity = ClientTelemetry.Activities.StartActivity("mms.respond", ActivityKind.Client);
        activity?.SetTag("mms.relay", response.Notification.Key.Relay);
        activity?.SetTag("mms.response", response.Response);
        ResponseOutcome outcome = await connection.PostAsync(response, cancellationToken).ConfigureAwait(false);
        activity?.SetTag("mms.outcome", outcome.Failure?.Kind.ToString() ?? "Delivered");
        observer.Observe(new ResponseDone(response, outcome));
        return outcome.IsDelivered ? new ResponseDelivered(response.Response) : new ResponseFailed(response.Response);
    }

    private async Task PerformAsync(TransactionLane lane, IReadOnlyList<TransactionAction> actions, CancellationToken cancellationToken)
    {
        foreach (TransactionAction action in actions)
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            switch (action)
            {
                case RetrieveMessage retrieval:
                    await RetrieveAsync(lane, retrieval, cancellationToken).ConfigureAwait(false);
                    break;
                case PromptUser:
                    await PromptAsync(lane, action.Notification, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    throw new ArgumentException($"A client does not know how to do {action.GetType().Name}.", nameof(actions));
            }
        }
    }

    private async Task RetrieveAsync(TransactionLane lane, RetrieveMessage retrieval, CancellationToken cancellationToken)
    {
        TransactionStep? step;
        using (LaneActivity running = new(cancellationToken))
        {
            lane.Retrieval = running;
            try
            {
                TransactionEvent outcome = await RetrieveAsync(retrieval, running.Token).ConfigureAwait(false);
                step = await AdvanceAsync(lane, outcome, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Whoever stopped it says what follows, unless the application had taken the message by then.
                step = await sink.HasTakenAsync(retrieval.Notification, cancellationToken).ConfigureAwait(false) is { } taken
                    ? await AdvanceAsync(lane, new MessageRetrieved(taken.TransactionId), cancellationToken).ConfigureAwait(false)
                    : null;
            }
            finally
            {
                lane.Retrieval = null;
            }
        }

        if (step is not null)
        {
            await PerformAsync(lane, step.Actions, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TransactionEvent> RetrieveAsync(RetrieveMessage retrieval, CancellationToken cancellationToken)
    {
        using Activity? activity = ClientTelemetry.Activities.StartActivity("mms.retrieve", ActivityKind.Client);
        activity?.SetTag("mms.relay", retrieval.Notification.Key.Relay);
        TransactionEvent outcome = await _retrieval.RunAsync(retrieval, cancellationToken).ConfigureAwait(false);
        activity?.SetTag("mms.outcome", outcome.GetType().Name);
        return outcome;
    }

    private async Task PromptAsync(TransactionLane lane, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        // What was configured since the notification arrived may spare the user the question.
        RelayDecision decision = options.Decide(notification);
        if (decision != RelayDecision.Ask)
        {
            await RunAsync(lane, new RelayDecided(decision), cancellationToken).ConfigureAwait(false);
        }
        else if (lane.Prompt is null && load.TryEnterPrompt())
        {
            UserAnswer? answer;
            load.Leave(lane.Key.Relay);
            try
            {
                answer = await AskAsync(lane, notification, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                load.Enter(lane.Key.Relay);
                load.LeavePrompt();
            }

            if (answer is { } given)
            {
                observer.Observe(new UserReplied(notification, given));
                await RunAsync(lane, AnswerOf(notification, given), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<UserAnswer?> AskAsync(TransactionLane lane, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using LaneActivity open = new(stopped.Token);
        lane.Prompt = open;
        try
        {
            return await prompt.AskAsync(notification, open.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (open.Token.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
        catch (Exception fault)
        {
            observer.Observe(new ApplicationFailed(notification, fault));
            await PostponeAsync(lane, cancellationToken).ConfigureAwait(false);
            return null;
        }
        finally
        {
            lane.Prompt = null;
        }
    }

    /// <summary>What an answer means: nobody retrieves from a relay that has been blocked since the question was asked.</summary>
    public TransactionEvent AnswerOf(ReceivedNotification notification, UserAnswer answer) =>
        answer != UserAnswer.Reject && options.Decide(notification) is RelayDecision.Reject or RelayDecision.RejectSilently
            ? new RelayDecided(options.Decide(notification))
            : new UserAnswered(answer);

    private async Task PostponeAsync(TransactionLane lane, CancellationToken cancellationToken)
    {
        lane.Attempts++;
        DateTimeOffset dueAt = clock.GetUtcNow() + options.Value.LaterAttempts.After(lane.Attempts);
        await store.PostponeAsync(lane.Key, lane.Attempts, dueAt, cancellationToken).ConfigureAwait(false);
    }
}
