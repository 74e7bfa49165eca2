namespace MmsCodec.Client;

/// <summary>The configuration of a <see cref="RelayProfile"/>.</summary>
public sealed class RelayProfileSettings
{
    /// <summary>The authorities of the X-Mms-Content-Locations that the relay gives, at least one (<see cref="RelayPattern"/>).</summary>
    public List<string> Patterns { get; set; } = [];

    /// <summary>See <see cref="RelayProfile.Address"/>; empty for none.</summary>
    public string? Address { get; set; }

    /// <summary>See <see cref="RelayProfile.Proxy"/>; empty for none.</summary>
    public string? Proxy { get; set; }

    /// <summary>See <see cref="RelayProfile.AppendTransactionId"/>.</summary>
    public bool AppendTransactionId { get; set; }

    /// <summary>See <see cref="RelayProfile.AllowIdentifyingHeaders"/>.</summary>
    public bool AllowIdentifyingHeaders { get; set; }

    /// <summary>See <see cref="RelayProfile.AllowPrivateAddresses"/>.</summary>
    public bool AllowPrivateAddresses { get; set; }
}
