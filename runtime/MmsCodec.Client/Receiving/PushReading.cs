namespace MmsCodec.Client;

/// <summary>What a push turns out to be: a notification with its relay, or a step that says why not.</summary>
internal readonly record struct PushReading(ReceivedNotification? Notification, ClientStep? Refusal)
{
    private const int MmsApplication = 4;

    public static PushReading Of(PushDatagram datagram, RelayDirectory relays, DateTimeOffset now)
    {
        string source = datagram.Source.ToString();
        if (!WspPushView.TryDecode(datagram.Octets.Span, out WspPushView push, out MmsError error))
        {
            return Refuse(new PushDiscarded(PushDiscardReason.NotAPush, error, new RelayHints(Source: source)));
        }

        string initiator = push.InitiatorUri.ToString();
        var hints = new RelayHints(initiator.Length == 0 ? null : initiator, source);
        if (!push.CarriesMms && push.ApplicationId != MmsApplication)
        {
            return Refuse(new PushDiscarded(PushDiscardReason.NotMms, default, hints));
        }

        if (ReceivedNotification.TryReceive(
                push.Data, relays, hints, now, out ReceivedNotification? notification, out UnanswerableNotification? unanswerable))
        {
            return new PushReading(notification, Refusal: null);
        }

        return unanswerable.Error.Code == MmsErrorCode.WrongMessageType
            ? Refuse(new PushDiscarded(PushDiscardReason.NotANotification, unanswerable.Error, hints))
            : Refuse(new NotificationUnanswerable(unanswerable, hints));
    }

    private static PushReading Refuse(ClientStep refusal) => new(Notification: null, refusal);
}
