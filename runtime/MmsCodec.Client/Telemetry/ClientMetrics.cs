using System.Diagnostics.Metrics;

namespace MmsCodec.Client;

/// <summary>Counts the steps.</summary>
internal sealed class ClientMetrics : IClientObserver
{
    private readonly TimeProvider _clock;
    private readonly Counter<long> _notifications;
    private readonly Counter<long> _discarded;
    private readonly Counter<long> _reports;
    private readonly Counter<long> _decisions;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _retrievals;
    private readonly Counter<long> _responses;
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _failures;
    private int _open;

    public ClientMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        Meter meter = meters.Create(ClientTelemetry.MeterName);
        _notifications = meter.CreateCounter<long>("mms.client.notifications", "{notification}", "Notifications that arrived");
        _discarded = meter.CreateCounter<long>("mms.client.pushes.discarded", "{push}", "Pushes of no use");
        _reports = meter.CreateCounter<long>("mms.client.reports", "{report}", "Delivery reports, read reports and cancellations");
        _decisions = meter.CreateCounter<long>("mms.client.decisions", "{decision}", "Decisions of the policy");
        _answers = meter.CreateCounter<long>("mms.client.answers", "{answer}", "Answers of users");
        _retrievals = meter.CreateCounter<long>("mms.client.retrievals", "{retrieval}", "Retrievals");
        _responses = meter.CreateCounter<long>("mms.client.responses", "{response}", "Responses to relays");
        _ended = meter.CreateCounter<long>("mms.client.transactions.ended", "{transaction}", "Transactions that came to an end");
        _duration = meter.CreateHistogram<double>("mms.client.transaction.duration", "s", "From a notification's arrival to its transaction's end");
        _failures = meter.CreateCounter<long>("mms.client.failures", "{failure}", "Failures of the store and of the application");
        meter.CreateObservableGauge(
            "mms.client.transactions.open", () => Volatile.Read(ref _open), "{transaction}", "Transactions that are not settled");
    }

    public void Observe(ClientStep step)
    {
        switch (step)
        {
            case NotificationArrived arrived:
                _notifications.Add(1, Outcome(arrived.IsRepeated ? "repeated" : "new"));
                break;
            case NotificationNotKept:
                _notifications.Add(1, Outcome("not_kept"));
                break;
            case NotificationUnanswerable:
                _notifications.Add(1, Outcome("unanswerable"));
                break;
            case PushDiscarded discarded:
                _discarded.Add(1, Tag("reason", discarded.Reason));
                break;
            case PushIncomplete:
                _discarded.Add(1, Tag("reason", "Incomplete"));
                break;
            case ReportArrived { Report: var report }:
                _reports.Add(1, Tag("report", report.GetType().Name));
                break;
            case CancellationArrived:
                _reports.Add(1, Tag("report", nameof(CancelReq)));
                break;
            case RelayJudged judged:
                _decisions.Add(1, Tag("decision", judged.Decision));
                break;
            case UserReplied replied:
                _answers.Add(1, Tag("answer", replied.Answer));
                break;
            case RetrievalDone done:
                _retrievals.Add(1, Outcome(done.Outcome is RequestFailed(var kind) ? kind.Kind.ToString() : done.Outcome.GetType().Name));
                break;
            case ResponseDone done:
                _responses.Add(1, Tag("response", done.Response.Response), Outcome(done.Outcome.Failure?.Kind.ToString() ?? "Delivered"));
                break;
            case TransactionEnded(var ended):
                _ended.Add(1, Tag("state", ended.State));
                _duration.Record((_clock.GetUtcNow() - ended.Notification.ReceivedAt).TotalSeconds, Tag("state", ended.State));
                break;
            case StoreFailed failed:
                _failures.Add(1, Tag("of", "store"), Tag("kind", failed.Exception.Kind));
                break;
            case ApplicationFailed:
                _failures.Add(1, Tag("of", "application"));
                break;
            case ClientSwept swept:
                Volatile.Write(ref _open, swept.Open);
                break;
        }
    }

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value.ToString());
}
