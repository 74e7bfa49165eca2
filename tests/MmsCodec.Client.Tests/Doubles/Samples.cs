namespace MmsCodec.Client.Tests;

/// <summary>Messages, notifications and pushes to test with.</summary>
internal static class Samples
{
    public static RetrieveConf Message(string text = "Hello") => new()
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        From = FromValue.AddressPresent("+15550100/TYPE=PLMN"),
        Subject = "Greetings",
        ContentType = new ContentType("text/plain"),
        Body = System.Text.Encoding.ASCII.GetBytes(text),
    };

    public static NotificationInd Notification(string contentLocation, string transactionId = "T1") => new()
    {
        TransactionId = transactionId,
        MessageClass = MmsMessageClass.Personal,
        MessageSize = 1000,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
        ContentLocation = contentLocation,
    };

    public static PushArrival Push(NotificationInd notification) => Push(WspPush.OfMms(notification.Encode(), transactionId: 1).Encode());

    public static PushArrival Push(byte[] octets) => new(PushBearer.Datagram, octets, "127.0.0.1:9200", DateTimeOffset.UtcNow);
}
