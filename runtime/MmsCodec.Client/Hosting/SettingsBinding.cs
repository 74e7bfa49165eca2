using Microsoft.Extensions.Configuration;

namespace MmsCodec.Client;

/// <summary>Binds settings, and refuses keys that are none: a list that is misspelt would trust or block nobody.</summary>
internal static class SettingsBinding
{
    public static void Bind(IConfigurationSection section, MmsClientSettings settings) =>
        section.Bind(settings, binder => binder.ErrorOnUnknownConfiguration = true);
}
