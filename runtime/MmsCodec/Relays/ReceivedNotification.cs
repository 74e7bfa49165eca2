using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// A notification together with the relay that sent it. There are two ways to get one: receiving a notification, and reading back one
/// that was kept. Immutable.
/// </summary>
[Notification("M-Notification.ind")]
public sealed class ReceivedNotification
{
    private readonly byte[] _octets;
    private readonly RelaySource _source;

    // Made of the above when they are asked for; nobody can tell when that was.
    private NotificationInd? _notification;
    private OriginatingRelay? _relay;

    private ReceivedNotification(
        byte[] octets, string transactionId, MmsVersion version, ExpiryValue expiry, OriginatingRelay relay, DateTimeOffset receivedAt)
    {
        _octets = octets;
        _source = relay.Source;
        _relay = relay;
        Version = version;
        ReceivedAt = receivedAt;
        Key = new TransactionKey(relay.Id, transactionId);
        ExpiresAt = ExpiryOf(expiry, receivedAt);
    }

    private ReceivedNotification(byte[] octets, NotificationInd salvaged, MmsError error, OriginatingRelay relay, DateTimeOffset receivedAt)
        : this(octets, salvaged.TransactionId, salvaged.Version, salvaged.Expiry, relay, receivedAt)
    {
        _notification = salvaged;
        Error = error;
    }

    private ReceivedNotification(ReceivedNotification other)
    {
        _octets = other._octets;
        _source = other._source;
        Version = other.Version;
        ReceivedAt = other.ReceivedAt;
        Key = other.Key;
        ExpiresAt = other.ExpiresAt;
    }

    /// <summary>
    /// The notification, decoded from <see cref="Octets"/> when it is first asked for; when <see cref="Error"/> is one, only what could be
    /// read of it, and the rest is empty.
    /// </summary>
    [SameNotification]
    public NotificationInd Notification => _notification ?? Decode();

    /// <summary>
    /// Why the octets could not be followed to their end, or are of a type that is not known; <c>default</c> for a notification that was
    /// decoded. Its relay and transaction id could be read all the same, so it can be answered, with Unrecognised.
    /// </summary>
    public MmsError Error { get; }

    /// <summary>The relay that sent the notification.</summary>
    [OriginatingAddress]
    public OriginatingRelay Relay => _relay ?? FindRelay();

    /// <summary>The transaction that the notification began.</summary>
    public TransactionKey Key { get; }

    /// <summary>When the notification arrived.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>
    /// When the relay drops the message: X-Mms-Expiry (OMA-TS-MMS_ENC-V1_3 §7.3.20), counted from <see cref="ReceivedAt"/> where it is
    /// relative; <see langword="null"/> when the notification does not say.
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The notification's octets as they arrived.</summary>
    public ReadOnlyMemory<byte> Octets => _octets;

    internal MmsVersion Version { get; }

    /// <summary>
    /// Receives a notification: decodes it and finds the relay that sent it. One that cannot be decoded is received as well when its
    /// transaction id and its relay can be read from what stands before the fault, or, where a profile knows the relay, after it.
    /// </summary>
    /// <param name="octets">M-Notification.ind (OMA-TS-MMS_ENC-V1_3 §6.2), as pushed, without the push's own headers. Copied.</param>
    /// <param name="relays">The configured profiles of relays.</param>
    /// <param name="hints">What else was said about where the notification came from.</param>
    /// <param name="receivedAt">The time.</param>
    /// <param name="received">The notification and its relay; <see langword="null"/> when there is no relay to answer.</param>
    /// <param name="unanswerable">Why there is none, and what could be read; <see langword="null"/> when there is.</param>
    /// <returns>Whether a relay follows from the notification. No input throws.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    [MustUseResult]
    public static bool TryReceive(
        ReadOnlySpan<byte> octets,
        RelayDirectory relays,
        RelayHints hints,
        DateTimeOffset receivedAt,
        [NotNullWhen(true)] out ReceivedNotification? received,
        [NotNullWhen(false)] out UnanswerableNotification? unanswerable)
    {
        ArgumentNullException.ThrowIfNull(relays);
        ArgumentNullException.ThrowIfNull(hints);

        received = null;
        if (!NotificationIndView.TryDecode(octets, out NotificationIndView notification, out MmsError error))
        {
            received = Salvage(octets, error, relays, hints, receivedAt);
            unanswerable = received is null ? new UnanswerableNotification(UnanswerableReason.NotDecoded, null, error) : null;
            return received is not null;
        }

        string transactionId = notification.TransactionId.ToString();
        if (!TransactionIds.CanBeRepeated(transactionId))
        {
            UnanswerableReason reason = transactionId.Length == 0
                ? UnanswerableReason.NoTransactionId
                : UnanswerableReason.UnrepeatableTransactionId;
            unanswerable = new UnanswerableNotification(reason, notification.ToOwned(), default);
            return false;
        }

        string location = notification.ContentLocation.ToString();
        if (!OriginatingRelay.TryFrom(location, transactionId, relays, hints, out OriginatingRelay? relay, out UnanswerableReason noRelay))
        {
            unanswerable = new UnanswerableNotification(noRelay, notification.ToOwned(), default);
            return false;
        }

        received = new ReceivedNotification(octets.ToArray(), transactionId, notification.Version, notification.Expiry, relay, receivedAt);
        unanswerable = null;
        return true;
    }

    /// <summary>Reads back a notification that was kept.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="received">The notification and its relay; <see langword="null"/> when the text keeps none.</param>
    /// <param name="fault">What is wrong with the text, in one sentence; <see langword="null"/> when nothing is.</param>
    /// <returns>Whether the text is what was kept, in a format that this version reads. No text throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    [MustUseResult]
    public static bool TryParse(
        string json, [NotNullWhen(true)] out ReceivedNotification? received, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(json);

        return KeptForm.TryRead(json, out received, out fault);
    }

    /// <summary>The notification and its relay as JSON, to keep them together.</summary>
    public string ToJson() => KeptForm.Write(this);

    /// <summary>The notification's transaction, for people.</summary>
    public override string ToString() => Key.ToString();

    internal static bool TryFromKept(
        byte[] octets,
        OriginatingRelay relay,
        DateTimeOffset receivedAt,
        [NotNullWhen(true)] out ReceivedNotification? received,
        [NotNullWhen(false)] out string? fault)
    {
        received = null;
        bool isFound = false;
        if (!NotificationInd.TryDecode(octets, out NotificationInd? notification, out MmsError error)
            && !NotificationSalvage.TryRead(octets, out notification, out isFound))
        {
            fault = $"The octets are no M-Notification.ind: {error}.";
            return false;
        }

        bool isItsRelay = TransactionIds.CanBeRepeated(notification.TransactionId) && relay.IsOf(notification) && (!isFound || IsKnown(relay));
        received = isItsRelay ? new ReceivedNotification(octets, notification, error, relay, receivedAt) : null;
        fault = isItsRelay ? null : "The relay is not the one that sent the notification.";
        return isItsRelay;
    }

    /// <summary>The same, without what it can make of its octets again.</summary>
    internal ReceivedNotification AtRest() => Error.Code == MmsErrorCode.None ? new ReceivedNotification(this) : this;

    private NotificationInd Decode()
    {
        var notification = NotificationInd.Decode(_octets);
        return Interlocked.CompareExchange(ref _notification, notification, null) ?? notification;
    }

    private OriginatingRelay FindRelay()
    {
        if (!OriginatingRelay.TryFromKept(Notification.ContentLocation, _source, out OriginatingRelay? relay))
        {
            throw new UnreachableException("The relay was found when the notification was received.");
        }

        return Interlocked.CompareExchange(ref _relay, relay, null) ?? relay;
    }

    private static ReceivedNotification? Salvage(
        ReadOnlySpan<byte> octets, MmsError error, RelayDirectory relays, RelayHints hints, DateTimeOffset receivedAt) =>
        NotificationSalvage.TryRead(octets, out NotificationInd? salvaged, out bool isFound)
        && TransactionIds.CanBeRepeated(salvaged.TransactionId)
        && OriginatingRelay.TryFrom(salvaged.ContentLocation, salvaged.TransactionId, relays, hints, out OriginatingRelay? relay, out _)
        && (!isFound || IsKnown(relay))
            ? new ReceivedNotification(octets.ToArray(), salvaged, error, relay, receivedAt)
            : null;

    private static bool IsKnown(OriginatingRelay relay) => relay.Evidence.Kind == RelayEvidenceKind.Profile;

    // A relay may say any number of seconds; what is past the calendar's end never comes.
    private static DateTimeOffset? ExpiryOf(ExpiryValue expiry, DateTimeOffset receivedAt) =>
        expiry.Delta is not { } delta ? expiry.Date
        : delta > DateTimeOffset.MaxValue - receivedAt ? DateTimeOffset.MaxValue
        : receivedAt.ToUniversalTime() + delta;
}
