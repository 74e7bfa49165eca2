using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MmsCodec;

/// <summary>What a relay's profile said when its notification arrived.</summary>
internal static class KeptProfile
{
    public static void Write(Utf8JsonWriter writer, RelayTerms terms, RelayPattern pattern)
    {
        writer.WriteStartObject();
        writer.WriteString("name", terms.Profile);
        writer.WriteString("pattern", pattern.ToString());
        KeptForm.WriteOptional(writer, "address", terms.Address?.OriginalString);
        KeptForm.WriteOptional(writer, "proxy", terms.Proxy?.OriginalString);
        writer.WriteBoolean("allowIdentifyingHeaders", terms.AllowIdentifyingHeaders);
        writer.WriteBoolean("allowPrivateAddresses", terms.AllowPrivateAddresses);
        writer.WriteEndObject();
    }

    public static bool TryRead(
        JsonElement element,
        [NotNullWhen(true)] out RelayTerms? terms,
        [NotNullWhen(true)] out RelayPattern? pattern,
        [NotNullWhen(false)] out string? fault)
    {
        KeptObject kept = new(element, "name", "pattern", "address", "proxy", "allowIdentifyingHeaders", "allowPrivateAddresses");
        string name = kept.Text("name");
        terms = null;
        if (!RelayPattern.TryParse(kept.Text("pattern"), out pattern) || !RelayProfile.IsName(name))
        {
            fault = "The name or the pattern of the relay's profile is none.";
            return false;
        }

        if (!TryReadAddress(kept.OptionalText("address"), out Uri? address) || !TryReadAddress(kept.OptionalText("proxy"), out Uri? proxy))
        {
            fault = "An address of the relay's profile is no absolute http or https address.";
            return false;
        }

        terms = new RelayTerms(name, address, proxy, kept.Flag("allowIdentifyingHeaders"), kept.Flag("allowPrivateAddresses"));
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
