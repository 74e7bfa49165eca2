using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Inspecting.Conversations;

/// <summary>
/// Puts PDUs into a conversation. The order of the files is the order in time. Where a PDU went or came from is what the user said of
/// its file, else: a notification says it by X-Mms-Content-Location; a PDU that answers another one goes where that came from, known by
/// its transaction id; a retrieval comes from the relay of the last notification before it that was not retrieved yet.
/// </summary>
internal sealed class ConversationReader
{
    private const string NoRelay = "relay not named";

    private readonly IReadOnlyDictionary<int, Uri> _stated;
    private readonly List<string> _relays = [];
    private readonly List<Turn> _turns = [];
    private readonly List<ConversationMessage> _messages = [];
    private bool _hasNotifications;

    private ConversationReader(IReadOnlyDictionary<int, Uri> stated) => _stated = stated;

    /// <summary>The conversation; null when fewer than two of the files hold PDUs.</summary>
    /// <param name="files">The files, in order.</param>
    /// <param name="stated">For files by their place: the address that the PDU was sent to, or came from.</param>
    public static Conversation? Read(IReadOnlyList<DecodedFile> files, IReadOnlyDictionary<int, Uri> stated)
    {
        SpokenPdu[] spoken = [.. files.Select((file, i) => SpokenPdu.TryRead(file, i, out SpokenPdu? pdu) ? pdu : null).OfType<SpokenPdu>()];
        return spoken.Length < 2 ? null : new ConversationReader(stated).Read(spoken);
    }

    private Conversation Read(SpokenPdu[] spoken)
    {
        _hasNotifications = spoken.Any(s => s.IsNotification);
        foreach (SpokenPdu pdu in spoken)
        {
            Uri? stated = _stated.GetValueOrDefault(pdu.File);
            if (pdu.IsNotification)
            {
                AddNotification(pdu, stated);
            }
            else if (pdu.IsRetrieval)
            {
                AddRetrieval(pdu, stated);
            }
            else
            {
                AddOther(pdu, stated);
            }
        }

        return new(_relays, _messages);
    }

    private void AddNotification(SpokenPdu pdu, Uri? stated)
    {
        string? relay = stated is not null ? NameOf(stated) : pdu.Notified is not null ? NameOf(pdu.Notified.Relay.RetrievalAddress) : null;
        Add(pdu, relay, relay is null ? Standing.Wrong : Standing.Known, relay is null ? "It names no relay that it could be answered to." : null);
    }

    private void AddRetrieval(SpokenPdu pdu, Uri? stated)
    {
        Turn[] waiting = [.. _turns.Where(t => t.Pdu.IsNotification && !t.IsRetrieved && (stated is null || t.Relay == NameOf(stated)))];
        Turn? notification = Array.FindLast(waiting, t => t.Pdu.TransactionId == pdu.TransactionId) ?? waiting.LastOrDefault();
        string? relay = stated is not null ? NameOf(stated) : notification?.Relay;
        bool isStray = stated is not null && notification is null && _hasNotifications;
        string path = notification?.Pdu.Notified?.Relay.RetrievalAddress.PathAndQuery ?? stated?.PathAndQuery ?? "";
        notification?.IsRetrieved = true;
        _messages.Add(new(
            null,
            PlaceOf(relay),
            true,
            "GET",
            SafeText.Of(path),
            isStray ? Standing.Wrong : Standing.Assumed,
            isStray ? $"It was retrieved from {relay}, which did not notify of it." : null));
        Add(pdu, relay, isStray ? Standing.Wrong : stated is null ? Standing.Assumed : Standing.Known, Because(stated, notification));
    }

    private void AddOther(SpokenPdu pdu, Uri? stated)
    {
        Turn[] asked = pdu.Pdu.Answers is string answers && pdu.TransactionId is string id
            ? [.. _turns.Where(t => t.Pdu.Pdu.Name == answers && t.Pdu.TransactionId == id)]
            : [];
        Turn? own = stated is null ? asked.FirstOrDefault(t => !t.IsAnswered) ?? asked.LastOrDefault() : Array.Find(asked, t => t.Relay == NameOf(stated));
        own?.IsAnswered = true;
        string? relay = stated is not null ? NameOf(stated) : own?.Relay;
        bool isStray = pdu.IsToRelay && pdu.Pdu.Answers is not null && own is null && (asked.Length > 0 || _hasNotifications);
        if (!isStray)
        {
            Add(pdu, relay, stated is null ? Standing.Assumed : Standing.Known, Because(stated, own));
            return;
        }

        string note = asked.Length > 0
            ? $"Transaction {SafeText.Of(pdu.TransactionId!)} is one of {string.Join(" and ", asked.Select(t => t.Relay ?? NoRelay).Distinct())}; this went to {relay}."
            : $"It answers no {pdu.Pdu.Answers} that is shown here.";
        Add(pdu, relay, Standing.Wrong, note);
    }

    private void Add(SpokenPdu pdu, string? relay, Standing standing, string? note)
    {
        _turns.Add(new(pdu, relay));
        _messages.Add(new(pdu.File, PlaceOf(relay), pdu.IsToRelay, pdu.Pdu.Name, pdu.Detail, standing, note));
    }

    private static string? Because(Uri? stated, Turn? other) =>
        stated is not null ? null
        : other is null ? "Where it went is not known; --relay says it."
        : other.Pdu.IsNotification && other.IsRetrieved && !other.IsAnswered ? "Taken to belong to the last notification before it."
        : "Taken to have gone to the relay of its transaction.";

    private int PlaceOf(string? relay)
    {
        string name = relay ?? NoRelay;
        int place = _relays.IndexOf(name);
        if (place < 0)
        {
            place = _relays.Count;
            _relays.Add(name);
        }

        return place;
    }

    private static string NameOf(Uri address) => SafeText.Of(address.Authority);

    private sealed class Turn(SpokenPdu pdu, string? relay)
    {
        public SpokenPdu Pdu => pdu;

        public string? Relay => relay;

        public bool IsRetrieved { get; set; }

        public bool IsAnswered { get; set; }
    }
}
