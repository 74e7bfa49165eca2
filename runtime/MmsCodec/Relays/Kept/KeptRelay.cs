using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MmsCodec;

/// <summary>
/// What an <see cref="OriginatingRelay"/> follows from. Its addresses are not kept: they are found again, so that no text that was
/// tampered with can make them disagree with the notification.
/// </summary>
internal static class KeptRelay
{
    public static void Write(Utf8JsonWriter writer, OriginatingRelay relay)
    {
        writer.WriteStartObject();
        writer.WriteString("contentLocation", relay.Evidence.ContentLocation);
        KeptForm.WriteOptional(writer, "appended", relay.Appended);
        if (relay.Evidence.Pattern is { } pattern)
        {
            writer.WritePropertyName("profile");
            KeptProfile.Write(writer, relay.Terms, pattern);
        }

        KeptForm.WriteOptional(writer, "initiatorUri", relay.Hints.InitiatorUri);
        KeptForm.WriteOptional(writer, "source", relay.Hints.Source);
        writer.WriteEndObject();
    }

    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out OriginatingRelay? relay, [NotNullWhen(false)] out string? fault)
    {
        KeptObject kept = new(element, "contentLocation", "appended", "profile", "initiatorUri", "source");
        string contentLocation = kept.Text("contentLocation");
        RelayHints hints = new(kept.OptionalText("initiatorUri"), kept.OptionalText("source"));
        relay = null;
        RelayPattern? pattern = null;
        RelayTerms? terms = RelayTerms.None;
        if (kept.Optional("profile") is { } profile && !KeptProfile.TryRead(profile, out terms, out pattern, out fault))
        {
            return false;
        }

        RelaySource source = new(pattern, terms, kept.OptionalText("appended"), hints);
        if (!OriginatingRelay.TryFromKept(contentLocation, source, out relay))
        {
            fault = "No relay follows from the content location, or its profile or what is appended is not this relay's.";
            return false;
        }

        fault = null;
        return true;
    }
}
