using Microsoft.Extensions.Configuration;

namespace MmsCodec.Client;

/// <summary>Where settings come from.</summary>
/// <param name="Section">The section; <see langword="null"/> when code sets them.</param>
internal sealed record SettingsSource(IConfigurationSection? Section)
{
    /// <summary>What keys in messages begin with.</summary>
    public string Path => Section?.Path ?? "";
}
