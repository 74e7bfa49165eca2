using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>What a relay's profile said when its notification arrived.</summary>
internal sealed record KeptProfile
{
    public required string Name { get; init; }

    public required string Pattern { get; init; }

    public string? Address { get; init; }

    public string? Proxy { get; init; }

    public bool AllowIdentifyingHeaders { get; init; }

    /// <summary>Since format 2.</summary>
    public bool AllowPrivateAddresses { get; init; }

    public static KeptProfile Of(RelayTerms terms, RelayPattern pattern) => new()
    {
        Name = terms.Profile!,
        Pattern = pattern.ToString(),
        Address = terms.Address?.OriginalString,
        Proxy = terms.Proxy?.OriginalString,
        AllowIdentifyingHeaders = terms.AllowIdentifyingHeaders,
        AllowPrivateAddresses = terms.AllowPrivateAddresses,
    };

    public bool TryRead(
        [NotNullWhen(true)] out RelayTerms? terms, [NotNullWhen(true)] out RelayPattern? pattern, [NotNullWhen(false)] out string? fault)
    {
        terms = null;
        if (!RelayPattern.TryParse(Pattern, out pattern) || !RelayProfile.IsName(Name))
        {
            fault = "The name or the pattern of the relay's profile is none.";
            return false;
        }

        if (!TryReadAddress(Address, out Uri? address) || !TryReadAddress(Proxy, out Uri? proxy))
        {
            fault = "An address of the relay's profile is no absolute http or https address.";
            return false;
        }

        terms = new RelayTerms(Name, address, proxy, AllowIdentifyingHeaders, AllowPrivateAddresses);
        fault = null;
        return true;
    }

    private static bool TryReadAddress(string? text, out Uri? address)
    {
        address = null;
        if (text is null)
        {
            return true;
        }

        if (!RelayAddress.TryRead(text, out RelayAddress? read, out _))
        {
            return false;
        }

        address = read.Uri;
        return true;
    }
}
