namespace MmsCodec;

/// <summary>
/// Which relay: the name of its profile, or, for a relay without one, the host and port of its addresses. Transaction ids are unique
/// only within it. A relay that is given a profile later is another relay for what arrives from then on.
/// </summary>
public sealed record RelayId
{
    private readonly string _text;

    private RelayId(string? profile, string text)
    {
        Profile = profile;
        _text = text;
    }

    /// <summary>The name of the relay's profile; <see langword="null"/> for a relay without one.</summary>
    public string? Profile { get; }

    /// <summary>
    /// The identity as one text, unique over all relays and fit for a store's key: <c>profile:bank</c>,
    /// <c>authority:mms.example.net:80</c>.
    /// </summary>
    public override string ToString() => _text;

    internal static RelayId OfProfile(string name) => new(name, "profile:" + name);

    internal static RelayId OfAuthority(RelayAuthority authority) => new(null, "authority:" + authority.HostAndPort);
}
