using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// Which relay: the name of its profile, or, for a relay without one, the host and port of its addresses. Transaction ids are unique
/// only within it. A relay that is given a profile later is another relay for what arrives from then on.
/// </summary>
public sealed record RelayId
{
    private const string ProfilePrefix = "profile:";
    private const string AuthorityPrefix = "authority:";

    private readonly string _text;
    private readonly int _hash;

    private RelayId(string? profile, string text)
    {
        Profile = profile;
        _text = text;
        _hash = text.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The name of the relay's profile; <see langword="null"/> for a relay without one.</summary>
    public string? Profile { get; }

    /// <summary>Reads back an identity, for example to name the transaction that a user answers.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    /// <param name="relay">The identity; <see langword="null"/> when the text is none. Nothing can be sent to it: it is no address.</param>
    /// <returns>Whether the text is the identity of a relay.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RelayId? relay)
    {
        relay = null;
        if (text is null)
        {
            return false;
        }

        if (text.StartsWith(ProfilePrefix, StringComparison.Ordinal))
        {
            string name = text[ProfilePrefix.Length..];
            relay = RelayProfile.IsName(name) ? OfProfile(name) : null;
        }
        else if (text.StartsWith(AuthorityPrefix, StringComparison.Ordinal))
        {
            relay = OfHostAndPort(text);
        }

        return relay is not null;
    }

    /// <summary>
    /// The identity as one text, unique over all relays and fit for a store's key: <c>profile:bank</c>,
    /// <c>authority:mms.example.net:80</c>.
    /// </summary>
    public override string ToString() => _text;

    /// <summary>Whether it is the same relay.</summary>
    /// <param name="other">The other identity.</param>
    public bool Equals(RelayId? other) => ReferenceEquals(this, other) || (other is not null && _text == other._text);

    /// <summary>A hash of the identity, made once: it is part of the key of every transaction.</summary>
    public override int GetHashCode() => _hash;

    internal static RelayId OfProfile(string name) => new(name, ProfilePrefix + name);

    internal static RelayId OfAuthority(RelayAuthority authority) => new(null, AuthorityPrefix + authority.HostAndPort);

    // Only the one spelling is an identity: two texts must never be one relay.
    private static RelayId? OfHostAndPort(string text)
    {
        bool isAddress = RelayAddress.TryRead("http://" + text[AuthorityPrefix.Length..], out RelayAddress? address, out _);
        return isAddress && OfAuthority(address!.Authority) is { } relay && relay.ToString() == text ? relay : null;
    }
}
