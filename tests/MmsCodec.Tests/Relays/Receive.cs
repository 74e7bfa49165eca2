using System.Text;

namespace MmsCodec.Tests.Relays;

/// <summary>Notifications as they arrive: octets written out here, not by the encoder.</summary>
internal static class Receive
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly byte[] RelativeHour = [0x88, 0x04, 0x81, 0x02, 0x0E, 0x10];

    /// <summary>M-Notification.ind; a header whose argument is null is left out. <paramref name="expiry"/> is the whole header.</summary>
    public static byte[] Octets(string? contentLocation, string? transactionId = "T1", byte version = 0x93, byte[]? expiry = null) =>
    [
        0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
        .. Text(0x98, transactionId), // X-Mms-Transaction-Id
        0x8D, version, // X-Mms-MMS-Version
        0x8A, 0x80, // X-Mms-Message-Class: Personal
        0x8E, 0x02, 0x27, 0x10, // X-Mms-Message-Size: 10000
        .. expiry ?? [], // X-Mms-Expiry
        .. Text(0x83, contentLocation), // X-Mms-Content-Location
    ];

    /// <summary>A notification whose message the relay keeps for an hour.</summary>
    public static ReceivedNotification ForAnHour(string contentLocation, string transactionId, byte version, RelayDirectory relays) =>
        From(Octets(contentLocation, transactionId, version, RelativeHour), relays);

    public static ReceivedNotification From(string contentLocation, string transactionId = "T1", RelayDirectory? relays = null) =>
        From(Octets(contentLocation, transactionId), relays);

    public static ReceivedNotification From(byte[] octets, RelayDirectory? relays = null, RelayHints? hints = null)
    {
        Assert.True(
            ReceivedNotification.TryReceive(
                octets,
                relays ?? RelayDirectory.Empty,
                hints ?? RelayHints.None,
                Noon,
                out ReceivedNotification? received,
                out UnanswerableNotification? unanswerable),
            unanswerable?.Reason.ToString());
        Assert.Null(unanswerable);
        return received;
    }

    public static UnanswerableReason NothingFrom(string? contentLocation, string? transactionId = "T1", RelayDirectory? relays = null)
    {
        UnanswerableNotification unanswerable = NothingFrom(Octets(contentLocation, transactionId), relays);
        Assert.NotNull(unanswerable.Notification);
        Assert.Equal(default, unanswerable.Error);
        return unanswerable.Reason;
    }

    public static UnanswerableNotification NothingFrom(byte[] octets, RelayDirectory? relays = null)
    {
        Assert.False(
            ReceivedNotification.TryReceive(
                octets,
                relays ?? RelayDirectory.Empty,
                RelayHints.None,
                Noon,
                out ReceivedNotification? received,
                out UnanswerableNotification? unanswerable));
        Assert.Null(received);
        return unanswerable;
    }

    public static RelayProfile Profile(string name, params string[] patterns) => new(name, patterns.Select(RelayPattern.Parse));

    private static byte[] Text(byte header, string? text)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text ?? "");
        byte[] quote = octets is [>= 0x80, ..] ? [0x7F] : [];
        return text is null ? [] : [header, .. quote, .. octets, 0x00];
    }
}
