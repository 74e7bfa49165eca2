using System.Net;
using Microsoft.Extensions.Logging;

namespace MmsCodec.Client;

/// <summary>
/// Logs each step. No entry holds content of a message, an address of a sender or receiver, a path or query of a relay's address, or a
/// transaction id; only errors of the application's own code carry what they were thrown with.
/// </summary>
internal sealed partial class ClientLogger(ILogger<MmsClient> logger) : IClientObserver
{
    public void Observe(ClientStep step)
    {
        switch (step)
        {
            case NotificationArrived(var notification, IsRepeated: false):
                Arrived(notification.Key.Relay, TagOf(notification));
                break;
            case NotificationArrived(var notification, IsRepeated: true):
                Repeated(notification.Key.Relay, TagOf(notification));
                break;
            case NotificationNotKept(var notification, var fault):
                NotKept(notification.Key.Relay, TagOf(notification), (fault as TransactionStoreException)?.Kind, fault);
                break;
            case NotificationUnanswerable(var notification, _):
                Unanswerable(notification.Reason);
                break;
            case PushDiscarded(var reason, var error, _):
                Discarded(reason, error.Code);
                break;
            case RelayJudged(var notification, var decision):
                Judged(notification.Key.Relay, TagOf(notification), decision);
                break;
            case UserReplied(var notification, var answer):
                Replied(notification.Key.Relay, TagOf(notification), answer);
                break;
            case RetrievalDone done:
                ObserveRetrieval(done);
                break;
            case ResponseDone { Outcome.Failure: null } done:
                Responded(done.Response.Notification.Key.Relay, TagOf(done.Response.Notification), done.Response.Response);
                break;
            case ResponseDone { Outcome.Failure: { } failure } done:
                ResponseFailed(
                    done.Response.Notification.Key.Relay,
                    TagOf(done.Response.Notification),
                    done.Response.Response,
                    failure.Kind,
                    (int?)failure.Status);
                break;
            case TransactionEnded(var transaction):
                Ended(transaction.Key.Relay, TransactionTag.Of(transaction.Key), transaction.State);
                break;
            case StoreFailed(var key, var fault):
                StoreFailed(key is { } one ? TransactionTag.Of(one) : null, fault.Kind, fault);
                break;
            case ApplicationFailed(var notification, var fault):
                ApplicationFailed(notification is null ? null : TagOf(notification), fault);
                break;
            case ReportArrived { Report: var report }:
                Reported(report.GetType().Name);
                break;
            case CancellationArrived { Message: var message, IsRepeated: var isRepeated }:
                Cancelled(message?.Relay.Id, isRepeated);
                break;
            case PushIncomplete:
                Incomplete();
                break;
            case ClientSwept(var open, var forgotten):
                Swept(open, forgotten);
                break;
        }
    }

    [LoggerMessage(20, LogLevel.Information, "Receiving pushes at UDP {Address}")]
    public partial void Listening(IPEndPoint address);

    [LoggerMessage(21, LogLevel.Error, "Pushes are not received any more at UDP {Address}")]
    public partial void ReceiverFailed(IPEndPoint address, Exception fault);

    [LoggerMessage(22, LogLevel.Information, "The configuration has changed and is in force")]
    public partial void Reconfigured();

    [LoggerMessage(23, LogLevel.Error, "The configuration has changed and is not in force; what was before still is. {Faults}")]
    public partial void NotReconfigured(string faults);

    private static string TagOf(ReceivedNotification notification) => TransactionTag.Of(notification.Key);

    private void ObserveRetrieval(RetrievalDone done)
    {
        RelayId relay = done.Notification.Key.Relay;
        string tag = TagOf(done.Notification);
        if (done.Outcome is MessageNotTaken(var fault))
        {
            NotTaken(relay, tag, fault);
        }
        else if (done.Outcome is RequestFailed(var failure))
        {
            RetrievalFailed(relay, tag, failure.Kind, (int?)failure.Status);
        }
        else
        {
            Retrieved(relay, tag, done.Outcome.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Notification {Transaction} of relay {Relay}")]
    private partial void Arrived(RelayId relay, string transaction);

    [LoggerMessage(2, LogLevel.Debug, "Notification {Transaction} of relay {Relay} again")]
    private partial void Repeated(RelayId relay, string transaction);

    [LoggerMessage(3, LogLevel.Error, "Notification {Transaction} of relay {Relay} could not be kept ({Kind}); the relay will send it again")]
    private partial void NotKept(RelayId relay, string transaction, StoreFailureKind? kind, Exception fault);

    [LoggerMessage(4, LogLevel.Warning, "A notification from which no relay follows ({Reason}): nothing is sent")]
    private partial void Unanswerable(UnanswerableReason reason);

    [LoggerMessage(5, LogLevel.Information, "A push of no use ({Reason}, {Error})")]
    private partial void Discarded(PushDiscardReason reason, MmsErrorCode error);

    [LoggerMessage(6, LogLevel.Debug, "Relay {Relay} is decided on for {Transaction}: {Decision}")]
    private partial void Judged(RelayId relay, string transaction, RelayDecision decision);

    [LoggerMessage(7, LogLevel.Information, "The user answered for {Transaction} of relay {Relay}: {Answer}")]
    private partial void Replied(RelayId relay, string transaction, UserAnswer answer);

    [LoggerMessage(8, LogLevel.Information, "Retrieval of {Transaction} from relay {Relay}: {Outcome}")]
    private partial void Retrieved(RelayId relay, string transaction, string outcome);

    [LoggerMessage(9, LogLevel.Warning, "Retrieval of {Transaction} from relay {Relay} failed: {Failure} {Status}")]
    private partial void RetrievalFailed(RelayId relay, string transaction, RequestFailureKind failure, int? status);

    [LoggerMessage(10, LogLevel.Error, "The application did not take the message of {Transaction} from relay {Relay}")]
    private partial void NotTaken(RelayId relay, string transaction, Exception fault);

    [LoggerMessage(11, LogLevel.Information, "Relay {Relay} was told of {Transaction}: {Response}")]
    private partial void Responded(RelayId relay, string transaction, ResponseKind response);

    [LoggerMessage(12, LogLevel.Warning, "Relay {Relay} could not be told of {Transaction}: {Response}: {Failure} {Status}")]
    private partial void ResponseFailed(RelayId relay, string transaction, ResponseKind response, RequestFailureKind failure, int? status);

    [LoggerMessage(13, LogLevel.Information, "{Transaction} of relay {Relay} has ended: {State}")]
    private partial void Ended(RelayId relay, string transaction, TransactionState state);

    [LoggerMessage(14, LogLevel.Error, "The store failed for {Transaction} ({Kind})")]
    private partial void StoreFailed(string? transaction, StoreFailureKind kind, Exception fault);

    [LoggerMessage(15, LogLevel.Error, "The application failed for {Transaction}")]
    private partial void ApplicationFailed(string? transaction, Exception fault);

    [LoggerMessage(16, LogLevel.Debug, "{Open} transactions are open; {Forgotten} were forgotten")]
    private partial void Swept(int open, int forgotten);

    [LoggerMessage(17, LogLevel.Information, "A report: {Report}")]
    private partial void Reported(string report);

    [LoggerMessage(18, LogLevel.Information, "A message of relay {Relay} is cancelled (again: {IsRepeated})")]
    private partial void Cancelled(RelayId? relay, bool isRepeated);

    [LoggerMessage(19, LogLevel.Information, "A push whose parts have not all come was given up")]
    private partial void Incomplete();
}
