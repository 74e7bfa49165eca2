using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// What an <see cref="OriginatingRelay"/> follows from. Its addresses are not kept: they are found again, so that no text that was
/// tampered with can make them disagree with the notification.
/// </summary>
internal sealed record KeptRelay
{
    public required string ContentLocation { get; init; }

    public string? Appended { get; init; }

    public KeptProfile? Profile { get; init; }

    public string? InitiatorUri { get; init; }

    public string? Source { get; init; }

    public static KeptRelay Of(OriginatingRelay relay) => new()
    {
        ContentLocation = relay.Evidence.ContentLocation,
        Appended = relay.Appended,
        Profile = relay.Evidence.Pattern is { } pattern ? KeptProfile.Of(relay.Terms, pattern) : null,
        InitiatorUri = relay.Hints.InitiatorUri,
        Source = relay.Hints.Source,
    };

    public bool TryRead([NotNullWhen(true)] out OriginatingRelay? relay, [NotNullWhen(false)] out string? fault)
    {
        relay = null;
        RelayPattern? pattern = null;
        RelayTerms? terms = RelayTerms.None;
        if (Profile is not null && !Profile.TryRead(out terms, out pattern, out fault))
        {
            return false;
        }

        RelaySource source = new(pattern, terms, Appended, new RelayHints(InitiatorUri, Source));
        if (!OriginatingRelay.TryFromKept(ContentLocation, source, out relay))
        {
            fault = "No relay follows from the content location, or its profile or what is appended is not this relay's.";
            return false;
        }

        fault = null;
        return true;
    }
}
