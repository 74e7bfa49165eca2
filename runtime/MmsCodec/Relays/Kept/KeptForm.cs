using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MmsCodec;

/// <summary>The JSON in which relays, notifications and transactions are kept. Whatever is written here is read by every later version.</summary>
internal static class KeptForm
{
    private const int OldestFormat = 1;
    private const int Format = 2;

    public static string Write(OriginatingRelay relay) => Write(new KeptDocument { Format = Format, Relay = KeptRelay.Of(relay) });

    public static string Write(ReceivedNotification notification) =>
        Write(new KeptDocument { Format = Format, Notification = KeptNotification.Of(notification) });

    public static string Write(NotificationTransaction transaction) =>
        Write(new KeptDocument { Format = Format, Transaction = KeptTransaction.Of(transaction) });

    public static bool TryRead(string json, [NotNullWhen(true)] out OriginatingRelay? relay, [NotNullWhen(false)] out string? fault)
    {
        relay = null;
        return TryRead(json, out KeptDocument? document, out fault)
            && Has(document is { Relay: not null, Notification: null, Transaction: null }, "relay", out fault)
            && document.Relay!.TryRead(out relay, out fault);
    }

    public static bool TryRead(string json, [NotNullWhen(true)] out ReceivedNotification? notification, [NotNullWhen(false)] out string? fault)
    {
        notification = null;
        return TryRead(json, out KeptDocument? document, out fault)
            && Has(document is { Relay: null, Notification: not null, Transaction: null }, "notification", out fault)
            && document.Notification!.TryRead(out notification, out fault);
    }

    public static bool TryRead(string json, [NotNullWhen(true)] out NotificationTransaction? transaction, [NotNullWhen(false)] out string? fault)
    {
        transaction = null;
        return TryRead(json, out KeptDocument? document, out fault)
            && Has(document is { Relay: null, Notification: null, Transaction: not null }, "transaction", out fault)
            && document.Transaction!.TryRead(out transaction, out fault);
    }

    private static string Write(KeptDocument document) => JsonSerializer.Serialize(document, KeptJsonContext.Default.KeptDocument);

    private static bool TryRead(string json, [NotNullWhen(true)] out KeptDocument? document, [NotNullWhen(false)] out string? fault)
    {
        document = null;
        try
        {
            using (var parsed = JsonDocument.Parse(json))
            {
                // The number first: a later format may have members that this one knows nothing of.
                if (!IsFormat(parsed.RootElement, out fault))
                {
                    return false;
                }
            }

            document = JsonSerializer.Deserialize(json, KeptJsonContext.Default.KeptDocument);
            fault = document is null ? "The text is not a JSON object." : null;
            return document is not null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // The latter two are said of half a surrogate pair, as itself and as an escape.
            fault = $"The text is not what was kept: {exception.Message}";
            return false;
        }
    }

    private static bool IsFormat(JsonElement root, [NotNullWhen(false)] out string? fault)
    {
        fault = null;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("format", out JsonElement element)
            || element.ValueKind != JsonValueKind.Number
            || !element.TryGetInt32(out int format))
        {
            fault = "The text does not say in which format it is kept.";
        }
        else if (format > Format)
        {
            fault = $"The text is kept in format {format} of a newer version; this version reads formats {OldestFormat} to {Format}.";
        }
        else if (format < OldestFormat)
        {
            fault = $"There is no format {format}.";
        }

        return fault is null;
    }

    private static bool Has(bool isThat, string kind, [NotNullWhen(false)] out string? fault)
    {
        fault = isThat ? null : $"The text does not keep a {kind}.";
        return isThat;
    }
}
