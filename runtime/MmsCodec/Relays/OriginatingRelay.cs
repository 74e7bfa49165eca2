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
    private OriginatingRelay(RelayAddress location, RelayEvidence evidence, RelayTerms terms, string? appended, RelayHints hints)
    {
        Authority = location.Authority;
        Evidence = evidence;
        Terms = terms;
        Appended = appended;
        Hints = hints;
        Id = terms.Profile is null ? RelayId.OfAuthority(location.Authority) : RelayId.OfProfile(terms.Profile);
        RetrievalAddress = location.ToUri(appended);
        AcknowledgementAddress = terms.Address ?? location.ToUri();
    }

    /// <summary>Which relay it is; transaction ids are unique within it.</summary>
    public RelayId Id { get; }

    /// <summary>The authority of X-Mms-Content-Location, by which the relay is known and decided on.</summary>
    public RelayAuthority Authority { get; }

    /// <summary>
    /// Where M-NotifyResp.ind and M-Acknowledge.ind are sent: an absolute <c>http</c> or <c>https</c> address, the profile's
    /// <see cref="RelayProfile.Address"/>, else X-Mms-Content-Location. Never has X-Mms-Transaction-Id appended.
    /// </summary>
    [OriginatingAddress]
    public Uri AcknowledgementAddress { get; }

    /// <summary>
    /// Where the message is retrieved: X-Mms-Content-Location, with X-Mms-Transaction-Id appended where the profile asks for it.
    /// Path and query are as the relay wrote them; compare and send it by <see cref="Uri.PathAndQuery"/>.
    /// </summary>
    [OriginatingAddress]
    public Uri RetrievalAddress { get; }

    /// <summary>The HTTP proxy through which this relay is reached; <see langword="null"/> for none.</summary>
    public Uri? Proxy => Terms.Proxy;

    /// <summary>Whether requests to this relay may say whose device this is; a request to a blocked relay never may.</summary>
    public bool AllowsIdentifyingHeaders => Terms.AllowIdentifyingHeaders;

    /// <summary>From what it follows that this is the relay.</summary>
    public RelayEvidence Evidence { get; }

    /// <summary>What else was said about where the notification came from; decides nothing.</summary>
    public RelayHints Hints { get; }

    internal RelayTerms Terms { get; }

    internal string? Appended { get; }

    /// <summary>The relay that a notification with this X-Mms-Content-Location and X-Mms-Transaction-Id came from.</summary>
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
        RelayTerms terms = isKnown ? RelayTerms.Of(profile!) : RelayTerms.None;

        // Only where the relay left the identifier out: a location that is complete is used as it is.
        bool isIncomplete = isKnown && profile!.AppendTransactionId && location.PathAndQuery.EndsWith('=');
        string? appended = isIncomplete ? Uri.EscapeDataString(transactionId) : null;
        return TryFrom(contentLocation, location, pattern, terms, appended, hints, out relay, out reason);
    }

    private static bool TryFrom(
        string contentLocation,
        RelayAddress location,
        RelayPattern? pattern,
        RelayTerms terms,
        string? appended,
        RelayHints hints,
        [NotNullWhen(true)] out OriginatingRelay? relay,
        out UnanswerableReason reason)
    {
        relay = null;
        reason = UnanswerableReason.TooLong;
        if (contentLocation.Length + (appended?.Length ?? 0) > RelayAddress.MaxLength)
        {
            return false;
        }

        RelayEvidenceKind kind = pattern is null ? RelayEvidenceKind.ContentLocation : RelayEvidenceKind.Profile;
        var evidence = new RelayEvidence(kind, contentLocation, pattern, location.Notes);
        relay = new OriginatingRelay(location, evidence, terms, appended, hints);
        return true;
    }

    /// <summary>The relay's identity, for people.</summary>
    public override string ToString() => Id.ToString();
}
