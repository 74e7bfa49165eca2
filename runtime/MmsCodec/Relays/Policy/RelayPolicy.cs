using System.Collections.Frozen;

namespace MmsCodec;

/// <summary>
/// Which relays are trusted and which are blocked. The policy decides on the relay that sent the notification, never on the sender that
/// the notification names, which is whatever the relay writes. Blocked wins over trusted; a relay that is neither is for the user to
/// decide. Immutable; may be used from many threads.
/// </summary>
/// <remarks>
/// A relay is found by the authority of X-Mms-Content-Location, the address that would be retrieved from and (without a profile) answered.
/// Hints such as X-Wap-Initiator-URI do not count: anyone can write them.
/// </remarks>
public sealed class RelayPolicy
{
    private readonly RelayPatternIndex<bool> _trusted = new();
    private readonly RelayPatternIndex<bool> _blocked = new();

    /// <summary>The relays whose messages are retrieved without asking, by their authorities.</summary>
    public IReadOnlyList<RelayPattern> Trusted
    {
        get;
        init
        {
            field = [.. value];
            _trusted = Index(field);
        }
    } = [];

    /// <summary>The relays whose messages are always rejected, by their authorities.</summary>
    public IReadOnlyList<RelayPattern> Blocked
    {
        get;
        init
        {
            field = [.. value];
            _blocked = Index(field);
        }
    } = [];

    /// <summary>The relays whose messages are retrieved without asking, by the names of their profiles.</summary>
    public IReadOnlySet<string> TrustedProfiles { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The relays whose messages are always rejected, by the names of their profiles.</summary>
    public IReadOnlySet<string> BlockedProfiles { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Whether blocked relays are told nothing at all. A rejection tells whoever sent the notification that the number is in use, which is
    /// what a spammer wants to know; without one an honest relay keeps the message until it expires and may notify again.
    /// <see langword="false"/>, so that blocked relays get their rejection, unless set.
    /// </summary>
    public bool RejectSilently { get; init; }

    /// <summary>Decides on a relay.</summary>
    /// <param name="relay">The relay that sent the notification.</param>
    /// <returns>What to do with its messages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="relay"/> is <see langword="null"/>.</exception>
    public RelayDecision Decide(OriginatingRelay relay)
    {
        ArgumentNullException.ThrowIfNull(relay);

        if (_blocked.TryFind(relay.Authority, out _, out _) || IsAmong(BlockedProfiles, relay))
        {
            return RejectSilently ? RelayDecision.RejectSilently : RelayDecision.Reject;
        }

        return _trusted.TryFind(relay.Authority, out _, out _) || IsAmong(TrustedProfiles, relay)
            ? RelayDecision.Retrieve
            : RelayDecision.Ask;
    }

    private static bool IsAmong(IReadOnlySet<string> profiles, OriginatingRelay relay) =>
        relay.Id.Profile is { } profile && profiles.Contains(profile);

    private static RelayPatternIndex<bool> Index(IReadOnlyList<RelayPattern> patterns)
    {
        RelayPatternIndex<bool> index = new();
        foreach (RelayPattern pattern in patterns)
        {
            index.Add(pattern, true);
        }

        return index;
    }
}
