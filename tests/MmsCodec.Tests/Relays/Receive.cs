namespace MmsCodec.Tests.Relays;

/// <summary>Notifications as they arrive, with only what decides on the relay said.</summary>
internal static class Receive
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ReceivedNotification From(string contentLocation, string transactionId = "T1", RelayDirectory? relays = null) =>
        From(new NotificationFacts(transactionId, contentLocation), relays);

    public static UnanswerableReason NothingFrom(string? contentLocation, string? transactionId = "T1", RelayDirectory? relays = null)
    {
        Assert.False(
            ReceivedNotification.TryCreate(
                new NotificationFacts(transactionId, contentLocation),
                relays ?? RelayDirectory.Empty,
                RelayHints.None,
                Noon,
                out ReceivedNotification? received,
                out UnanswerableReason reason));
        Assert.Null(received);
        return reason;
    }

    public static ReceivedNotification From(NotificationFacts facts, RelayDirectory? relays = null)
    {
        Assert.True(
            ReceivedNotification.TryCreate(
                facts, relays ?? RelayDirectory.Empty, RelayHints.None, Noon, out ReceivedNotification? received, out UnanswerableReason reason),
            reason.ToString());
        return received;
    }

    public static RelayProfile Profile(string name, params string[] patterns) => new(name, patterns.Select(RelayPattern.Parse));
}
