namespace MmsCodec.Client;

/// <summary>What a push turns out to be: a notification with its relay, a report, or a step that says why neither.</summary>
internal readonly record struct PushReading(ReceivedNotification? Notification, PushedReport? Report, ClientStep? Refusal)
{
    private const int MmsApplication = 4;

    // What is kept of a hint, which anyone may write as long as a datagram.
    private const int MaxHintLength = 1000;

    public static PushReading Of(PushArrival arrival, RelayDirectory relays)
    {
        var hints = new RelayHints(Cut(arrival.InitiatorUri), Cut(arrival.Source));
        return arrival.Bearer == PushBearer.Http
            ? OfPdu(arrival.Octets.Span, relays, hints, arrival.ArrivedAt)
            : OfPush(arrival.Octets.Span, relays, hints, arrival.ArrivedAt);
    }

    private static PushReading OfPush(ReadOnlySpan<byte> octets, RelayDirectory relays, RelayHints hints, DateTimeOffset arrivedAt)
    {
        if (!WspPushView.TryDecode(octets, out WspPushView push, out MmsError error))
        {
            return Refuse(new PushDiscarded(PushDiscardReason.NotAPush, error, hints));
        }

        string initiator = push.InitiatorUri.ToString();
        if (initiator.Length > 0)
        {
            hints = hints with { InitiatorUri = Cut(initiator) };
        }

        return push.CarriesMms || push.ApplicationId == MmsApplication
            ? OfPdu(push.Data, relays, hints, arrivedAt)
            : Refuse(new PushDiscarded(PushDiscardReason.NotMms, default, hints));
    }

    private static PushReading OfPdu(ReadOnlySpan<byte> pdu, RelayDirectory relays, RelayHints hints, DateTimeOffset arrivedAt)
    {
        if (ReceivedNotification.TryReceive(
                pdu, relays, hints, arrivedAt, out ReceivedNotification? notification, out UnanswerableNotification? unanswerable))
        {
            return new PushReading(notification, Report: null, Refusal: null);
        }

        if (unanswerable.Error.Code != MmsErrorCode.WrongMessageType)
        {
            return Refuse(new NotificationUnanswerable(unanswerable, hints));
        }

        return MmsPdu.TryDecode(pdu, out MmsPdu? other, out MmsError error) && other is DeliveryInd or ReadOrigInd or CancelReq
            ? new PushReading(Notification: null, new PushedReport(other, hints), Refusal: null)
            : Refuse(new PushDiscarded(
                PushDiscardReason.NotANotification, error.Code == MmsErrorCode.None ? unanswerable.Error : error, hints));
    }

    private static PushReading Refuse(ClientStep refusal) => new(Notification: null, Report: null, refusal);

    private static string? Cut(string? hint) => hint?.Length > MaxHintLength ? hint[..MaxHintLength] : hint;
}
