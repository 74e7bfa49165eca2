namespace MmsCodec.Client;

/// <summary>
/// Hands reports and requests to cancel to the application. M-Cancel.conf goes to the relay that the message came from, as the application
/// says; nothing that the push itself says leads to a relay.
/// </summary>
internal sealed class PushedReports(
    IMessageReports? application, RelayConnection connection, CurrentOptions options, IClientObserver observer)
{
    private readonly RecentCancellations _recent = new();

    /// <summary>Hands one on; what is to be sent for it, when something is.</summary>
    /// <exception cref="ReportNotTakenException">The application failed; that is reported too.</exception>
    public async Task<SendCancelConf?> TakeAsync(PushedReport report, CancellationToken cancellationToken)
    {
        try
        {
            switch (report.Pdu)
            {
                case DeliveryInd delivery:
                    await (application?.TakeDeliveryAsync(delivery, report.Hints, cancellationToken) ?? default).ConfigureAwait(false);
                    break;
                case ReadOrigInd read:
                    await (application?.TakeReadAsync(read, report.Hints, cancellationToken) ?? default).ConfigureAwait(false);
                    break;
                case CancelReq request:
                    return await CancelAsync(request, report.Hints, cancellationToken).ConfigureAwait(false);
            }

            observer.Observe(new ReportArrived(report.Pdu, report.Hints));
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            observer.Observe(new ApplicationFailed(Notification: null, fault));
            throw new ReportNotTakenException(fault);
        }
    }

    /// <summary>Sends what <see cref="TakeAsync"/> gave.</summary>
    public async Task ConfirmAsync(SendCancelConf response, CancellationToken cancellationToken)
    {
        ResponseOutcome outcome = await connection.RespondAsync(response, cancellationToken).ConfigureAwait(false);
        observer.Observe(new ResponseDone(response, outcome));
    }

    private async Task<SendCancelConf?> CancelAsync(CancelReq request, RelayHints hints, CancellationToken cancellationToken)
    {
        bool isRepeated = _recent.TryFind(request, out ReceivedNotification? message);
        if (!isRepeated && request.CancelId.Length > 0 && application is not null)
        {
            message = await application.CancelAsync(request, hints, cancellationToken).ConfigureAwait(false);
        }

        observer.Observe(new CancellationArrived(request, message, isRepeated, hints));
        if (message is null)
        {
            return null;
        }

        _recent.Add(request, message);
        bool isBlocked = options.Decide(message) is RelayDecision.Reject or RelayDecision.RejectSilently;
        return !isBlocked && SendCancelConf.TryAnswer(request, message, out SendCancelConf? response) ? response : null;
    }
}
