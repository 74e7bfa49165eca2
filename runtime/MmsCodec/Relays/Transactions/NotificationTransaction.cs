using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// What has been decided, done and answered for one notification. A pure state machine: it is given what happened and the time, and says
/// what to do; it sends nothing, waits for nothing and reads no clock. Immutable.
/// </summary>
/// <remarks>
/// <para>
/// The rules are those of OMA-TS-MMS_CTR-V1_3 §6.2.1 and OMA-TS-MMS_ENC-V1_3 §6.2 to §6.4. Every request goes to the relay that sent the
/// notification. A state has at most one response: M-NotifyResp.ind Deferred while the message waits, and one final response. "Told" means
/// that Deferred is due or delivered; a relay that was not told waits for M-NotifyResp.ind still. An event that the table does not have for
/// a state is refused.
/// </para>
/// <list type="table">
/// <listheader><term>State</term><description>Event: next state, what is done</description></listheader>
/// <item><term>Received</term><description>
/// Decided Retrieve: Retrieving, retrieve. Decided Ask: AwaitingAnswer, send Deferred, prompt. Not understood, the notification could
/// not be decoded or its major version is above 1: the decisions Retrieve and Ask lead to Unrecognised, send Unrecognised.
/// </description></item>
/// <item><term>AwaitingAnswer, Deferred</term><description>
/// User accepts, or decided Retrieve: Retrieving, retrieve. User rejects: Rejected, send Rejected. User defers: Deferred.
/// Decided Ask in Deferred: AwaitingAnswer, prompt.
/// </description></item>
/// <item><term>Retrieving</term><description>
/// Retrieved: Retrieved; send M-NotifyResp.ind Retrieved when the relay was not told, else M-Acknowledge.ind if and only if M-Retrieve.conf
/// has a transaction id. Not understood: Unrecognised; send Unrecognised when the relay was not told.
/// Failed for now, or redirected elsewhere: Deferred; send Deferred when the relay was not told. Failed for good: Failed.
/// User rejects: Rejected, send Rejected.
/// </description></item>
/// <item><term>Any that is not final</term><description>
/// Decided Reject: Rejected, send Rejected without retries, redirects or identifying headers. Decided RejectSilently: Rejected.
/// </description></item>
/// <item><term>Received, AwaitingAnswer, Deferred</term><description>
/// Anything when the expiry has passed: Expired; the relay has nothing left to be answered about. What is being retrieved is not cut off.
/// </description></item>
/// <item><term>Any</term><description>
/// Response delivered or failed: noted. Notification repeated: its response, if that failed, is sent again; never to a blocked relay.
/// Resumed: what is due, or failed, is done again; of a blocked relay only the Rejected whose outcome is not known.
/// </description></item>
/// </list>
/// <para>
/// A response whose Deferred turns out not to have been delivered after the message was retrieved or not understood is made up for by
/// M-NotifyResp.ind Retrieved or Unrecognised, since the relay waits for one. A final transaction can be forgotten once
/// <see cref="ExpiresAt"/> has passed; until then it recognises repeated notifications.
/// </para>
/// </remarks>
public sealed record NotificationTransaction
{
    internal NotificationTransaction(ReceivedNotification notification)
    {
        Notification = notification;
        IsUnderstood = notification.Error.Code == MmsErrorCode.None && notification.Version.Major <= MmsVersion.V1_3.Major;
    }

    /// <summary>The notification, with the relay that sent it.</summary>
    public ReceivedNotification Notification { get; private init; }

    /// <summary>The relay and transaction id; at most one transaction is kept for each.</summary>
    public TransactionKey Key => Notification.Key;

    /// <summary>The relay that everything is sent to.</summary>
    public OriginatingRelay Relay => Notification.Relay;

    /// <summary>How far the transaction has come.</summary>
    public TransactionState State { get; internal init; }

    /// <summary>Whether the state is one that nothing leads out of.</summary>
    public bool IsFinal => State > TransactionState.Retrieving;

    /// <summary>Whether the policy said that the relay is blocked.</summary>
    public bool IsBlocked { get; internal init; }

    /// <summary>Whether the notification could be decoded and has a major version that is known.</summary>
    public bool IsUnderstood { get; internal init; }

    /// <summary>How far M-NotifyResp.ind with Deferred has come; None when the relay was never told Deferred.</summary>
    public ResponseDelivery Deferral { get; internal init; }

    /// <summary>The response of the final state; <see langword="null"/> when there is none, yet or at all.</summary>
    public ResponseKind? FinalResponse { get; internal init; }

    /// <summary>How far <see cref="FinalResponse"/> has come.</summary>
    public ResponseDelivery FinalDelivery { get; internal init; }

    /// <summary>X-Mms-Transaction-Id of M-Retrieve.conf, when <see cref="FinalResponse"/> is M-Acknowledge.ind; else <see langword="null"/>.</summary>
    public string? AcknowledgedTransactionId { get; internal init; }

    /// <summary>Why the last retrieval failed; <see langword="null"/> when none did, or the user said since then that it is to wait.</summary>
    public RetrievalFailure? LastFailure { get; internal init; }

    /// <summary>
    /// When the relay drops the message: X-Mms-Expiry, counted from <see cref="ReceivedNotification.ReceivedAt"/> where it is relative;
    /// <see langword="null"/> when the notification does not say.
    /// </summary>
    public DateTimeOffset? ExpiresAt => Notification.ExpiresAt;

    /// <summary>Begins the transaction of a notification. The policy's decision comes next, as <see cref="RelayDecided"/>.</summary>
    /// <param name="notification">The notification, with its relay.</param>
    /// <returns>The transaction, in <see cref="TransactionState.Received"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notification"/> is <see langword="null"/>.</exception>
    public static NotificationTransaction Start(ReceivedNotification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);

        return new NotificationTransaction(notification);
    }

    /// <summary>Says what follows from an event.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="now">The time, by the clock that <see cref="ReceivedNotification.ReceivedAt"/> is from.</param>
    /// <returns>The transaction afterwards and what to do.</returns>
    /// <exception cref="ArgumentException">A repeated notification is of another transaction.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is <see langword="null"/>.</exception>
    public TransactionStep Apply(TransactionEvent happened, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(happened);

        return TransactionRules.Apply(this, happened, now);
    }

    /// <summary>Reads back a transaction that was kept. What was under way goes on with <see cref="Resumed"/>.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="transaction">The transaction; <see langword="null"/> when the text keeps none.</param>
    /// <param name="fault">What is wrong with the text, in one sentence; <see langword="null"/> when nothing is.</param>
    /// <returns>Whether the text is what was kept, in a format that this version reads. No text throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    [MustUseResult]
    public static bool TryParse(
        string json, [NotNullWhen(true)] out NotificationTransaction? transaction, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(json);

        return KeptForm.TryRead(json, out transaction, out fault);
    }

    /// <summary>The transaction with its notification and relay as JSON. To be kept before an action is carried out.</summary>
    public string ToJson() => KeptForm.Write(this);

    /// <summary>
    /// The same transaction, holding little more than its notification's octets; the notification and its relay are read from them again when
    /// they are asked for. For stores that keep many in memory that are final.
    /// </summary>
    public NotificationTransaction AtRest() => this with { Notification = Notification.AtRest() };

    /// <summary>Whether the relay has dropped the message by a time.</summary>
    /// <param name="now">The time.</param>
    public bool HasExpired(DateTimeOffset now) => now >= ExpiresAt;
}
