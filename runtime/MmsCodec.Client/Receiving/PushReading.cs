namespace MmsCodec.Client;

/// <summary>What a push turns out to be: a notification with its relay, or a step that says why not.</summary>
internal readonly record struct PushReading(ReceivedNotification? Notification, ClientStep? Refusal)
{
    private const int MmsApplication = 4;

    public static PushReading Of(PushArrival arrival, RelayDirectory relays)
    {
        var hints = new RelayHints(arrival.InitiatorUri, arrival.Source);
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
            hints = hints with { InitiatorUri = initiator };
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
            return new PushReading(notification, Refusal: null);
        }

        return unanswerable.Error.Code == MmsErrorCode.WrongMessageType
            ? Refuse(new PushDiscarded(PushDiscardReason.NotANotification, unanswerable.Error, hints))
            : Refuse(new NotificationUnanswerable(unanswerable, hints));
    }

    private static PushReading Refuse(ClientStep refusal) => new(Notification: null, refusal);
}
