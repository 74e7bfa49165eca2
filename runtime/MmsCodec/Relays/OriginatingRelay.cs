using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// The MMS Relay/Server that sent a notification: where its acknowledgements go, where its message is retrieved, and from what that
/// follows. There are two ways to get one: receiving a notification (<see cref="ReceivedNotification"/>), and reading back one that was
/// kept. So an acknowledgement addressed by it cannot go to another relay. Immutable.
/// </summary>
/// <remarks>
/// MM1 carries no return address. The relay follows from X-Mms-Content-Location (OMA-TS-MMS_ENC-V1_3 §7.3.10): a configured
/// <see cref="RelayProfile"/> that matches its authority says where the relay takes acknowledgements, else they go to the
/// X-Mms-Content-Location itself. Where it names no relay there is none; a configured home relay never takes its place. What the
/// configuration said when the notification arrived stays true for it, whatever is configured later.
/// </remarks>
public sealed class OriginatingRelay
{
    private OriginatingRelay(RelayAddress location, string contentLocation, RelaySource source)
    {
        Source = source;
        Authority = location.Authority;
        Evidence = new RelayEvidence(
            source.Pattern is null ? RelayEvidenceKind.ContentLocation : RelayEvidenceKind.Profile, contentLocation, source.Pattern, location.Notes);
        Id = source.Terms.Relay ?? RelayId.OfAuthority(location.Authority);
        RetrievalAddress = location.ToUri(source.Appended);
        AcknowledgementAddress = source.Terms.Address ?? location.Uri;
    }

    /// <summary>Which relay it is; transaction ids are unique within it.</summary>
    public RelayId Id { get; }

    /// <summary>The authority of X-Mms-Content-Location, by which the relay is known and decided on.</summary>
    public RelayAuthority Authority { get; }

    /// <summary>
    /// Where M-NotifyResp.ind and M-Acknowledge.ind are sent: an absolute <c>http</c> or <c>https</c> address, the profile's
    /// <see cref="RelayProfile.Address"/>, else X-Mms-Content-Location. Never has X-Mms-Transaction-Id appended.
    /// </summary>
    [OriginatingAddress, AckDestination]
    public Uri AcknowledgementAddress { get; }

    /// <summary>
    /// Where the message is retrieved: X-Mms-Content-Location, with X-Mms-Transaction-Id appended where the profile asks for it.
    /// Path and query are as the relay wrote them; compare and send it by <see cref="Uri.PathAndQuery"/>.
    /// </summary>
    [OriginatingAddress, RetrievalDestination]
    public Uri RetrievalAddress { get; }

    /// <summary>The HTTP proxy through which this relay is reached; <see langword="null"/> for none.</summary>
    public Uri? Proxy => Terms.Proxy;

    /// <summary>Whether requests to this relay may say whose device this is; a request to a blocked relay never may.</summary>
    public bool AllowsIdentifyingHeaders => Terms.AllowIdentifyingHeaders;

    /// <summary>Whether this relay may be at an address that is not of the public network; only where its profile says so.</summary>
    public bool AllowsPrivateAddresses => Terms.AllowPrivateAddresses;

    /// <summary>From what it follows that this is the relay.</summary>
    public RelayEvidence Evidence { get; }

    /// <summary>What else was said about where the notification came from; decides nothing.</summary>
    public RelayHints Hints => Source.Hints;

    internal RelaySource Source { get; }

    internal RelayTerms Terms => Source.Terms;

    internal string? Appended => Source.Appended;

    /// <summary>Reads back a relay that was kept.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="relay">The relay; <see langword="null"/> when the text keeps none.</param>
    /// <param name="fault">What is wrong with the text, in one sentence; <see langword="null"/> when nothing is.</param>
    /// <returns>Whether the text is what was kept, in a format that this version reads. No text throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    [MustUseResult]
    public static bool TryParse(string json, [NotNullWhen(true)] out OriginatingRelay? relay, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(json);

        return KeptForm.TryRead(json, out relay, out fault);
    }

    /// <summary>
    /// The relay as JSON, to keep it with what it sent. Its addresses are found again when it is read back, so they always follow from the
    /// content location and the profile in the text; the text is not sealed, so who can write to the store can write another profile.
    /// </summary>
    public string ToJson() => KeptForm.Write(this);

    /// <summary>The relay's identity, for people.</summary>
    public override string ToString() => Id.ToString();

    /// <summary>The relay that sent a notification.</summary>
    internal static bool TryFrom(
        string contentLocation,
        string transactionId,
        RelayDirectory relays,
        RelayHints hints,
        [NotNullWhen(true)] out OriginatingRelay? relay,
        out UnanswerableReason reason)
    {
        relay = null;
        if (!RelayAddress.TryRead(contentLocation, out RelayAddress? location, out reason))
        {
            return false;
        }

        bool isKnown = relays.TryFind(location.Authority, out RelayPattern? pattern, out RelayProfile? profile);
        RelayTerms terms = isKnown ? profile!.Terms : RelayTerms.None;
        string? appended = isKnown && profile!.AppendTransactionId && location.IsIncomplete ? Escape(transactionId) : null;
        if (!location.HasRoomFor(appended))
        {
            reason = UnanswerableReason.TooLong;
            return false;
        }

        relay = new OriginatingRelay(location, contentLocation, new RelaySource(pattern, terms, appended, hints));
        return true;
    }

    /// <summary>The relay that was found when its notification was received; false when its parts do not belong together.</summary>
    internal static bool TryFromKept(string contentLocation, RelaySource source, [NotNullWhen(true)] out OriginatingRelay? relay)
    {
        relay = null;
        if (!RelayAddress.TryRead(contentLocation, out RelayAddress? location, out _)
            || (source.Pattern is not null && !source.Pattern.Matches(location.Authority))
            || (source.Appended is { } appended
                && !(source.Pattern is not null && location.IsIncomplete && location.HasRoomFor(appended) && IsEscaped(appended))))
        {
            return false;
        }

        relay = new OriginatingRelay(location, contentLocation, source);
        return true;
    }

    /// <summary>Whether a notification is one that this relay follows from.</summary>
    internal bool IsOf(NotificationInd notification) =>
        notification.ContentLocation == Evidence.ContentLocation
        && (Appended is null || Appended == Escape(notification.TransactionId));

    private static string Escape(string transactionId) => Uri.EscapeDataString(transactionId);

    private static bool IsEscaped(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text)) == text;
}
