using Microsoft.Extensions.Options;

namespace MmsCodec.Client;

/// <summary>Refuses settings from which no options follow.</summary>
internal sealed class SettingsValidation(SettingsSource source) : IValidateOptions<MmsClientSettings>
{
    public ValidateOptionsResult Validate(string? name, MmsClientSettings options)
    {
        IReadOnlyList<string> faults = SettingsReader.Read(options, source.Path).Faults;
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
