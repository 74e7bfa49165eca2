namespace MmsCodec;

/// <summary>What the configuration said about a relay when its notification arrived.</summary>
internal sealed record RelayTerms(string? Profile, Uri? Address, Uri? Proxy, bool AllowIdentifyingHeaders, bool AllowPrivateAddresses)
{
    /// <summary>Of a relay without a profile.</summary>
    public static RelayTerms None { get; } = new(null, null, null, false, false);

    /// <summary>The relay that the profile is of; null when there is none.</summary>
    public RelayId? Relay { get; } = Profile is null ? null : RelayId.OfProfile(Profile);

    public static RelayTerms Of(RelayProfile profile) =>
        new(profile.Name, profile.Address, profile.Proxy, profile.AllowIdentifyingHeaders, profile.AllowPrivateAddresses);
}
