using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace MmsCodec;

/// <summary>The JSON in which relays, notifications and transactions are kept. Whatever is written here is read by every later version.</summary>
internal static class KeptForm
{
    private const int OldestFormat = 1;
    private const int Format = 2;
    private const string Relay = "relay";
    private const string Notification = "notification";
    private const string Transaction = "transaction";

    public static string Write(OriginatingRelay relay) => Write(Relay, writer => KeptRelay.Write(writer, relay));

    public static string Write(ReceivedNotification notification) => Write(Notification, writer => KeptNotification.Write(writer, notification));

    public static string Write(NotificationTransaction transaction) => Write(Transaction, writer => KeptTransaction.Write(writer, transaction));

    /// <summary>False, with the fault in words, when the text does not keep a relay.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out OriginatingRelay? relay, [NotNullWhen(false)] out string? fault) =>
        TryRead(json, Relay, KeptRelay.TryRead, out relay, out fault);

    /// <summary>False, with the fault in words, when the text does not keep a notification.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out ReceivedNotification? notification, [NotNullWhen(false)] out string? fault) =>
        TryRead(json, Notification, KeptNotification.TryRead, out notification, out fault);

    /// <summary>False, with the fault in words, when the text does not keep a transaction, or one in a state that none comes into.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out NotificationTransaction? transaction, [NotNullWhen(false)] out string? fault) =>
        TryRead(json, Transaction, KeptTransaction.TryRead, out transaction, out fault);

    /// <summary>Writes a member that is left out when there is nothing in it.</summary>
    public static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static string Write(string kind, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WritePropertyName(kind);
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static bool TryRead<T>(string json, string kind, Reader<T> read, [NotNullWhen(true)] out T? kept, [NotNullWhen(false)] out string? fault)
        where T : class
    {
        kept = null;
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });

            // The number first: a later format may have members that this one knows nothing of.
            if (!IsFormat(parsed.RootElement, out fault))
            {
                return false;
            }

            KeptObject document = new(parsed.RootElement, "format", Relay, Notification, Transaction);
            if (document.Optional(kind) is not { } element || KindsIn(document) != 1)
            {
                fault = $"The text does not keep a {kind}.";
                return false;
            }

            return read(element, out kept, out fault);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            // The two in the middle are said of half a surrogate pair, as itself and as an escape, and of a value of another type.
            fault = $"The text is not what was kept: {exception.Message}";
            return false;
        }
    }

    private static int KindsIn(KeptObject document) =>
        new[] { Relay, Notification, Transaction }.Count(kind => document.Optional(kind) is not null);

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

    private delegate bool Reader<T>(JsonElement element, [NotNullWhen(true)] out T? kept, [NotNullWhen(false)] out string? fault);
}
