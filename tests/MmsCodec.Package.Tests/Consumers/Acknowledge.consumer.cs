using System.Text;
using MmsCodec;

// M-Notification.ind of a relay on loopback, whose port is the argument.
byte[] octets =
[
    0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
    0x98, .. "T1"u8, 0x00, // X-Mms-Transaction-Id: T1
    0x8D, 0x93, // X-Mms-MMS-Version: 1.3
    0x8A, 0x80, // X-Mms-Message-Class: Personal
    0x8E, 0x02, 0x03, 0xE8, // X-Mms-Message-Size: 1000
    0x88, 0x04, 0x81, 0x02, 0x0E, 0x10, // X-Mms-Expiry: in 3600 s
    0x83, .. Encoding.ASCII.GetBytes($"http://127.0.0.1:{args[0]}/m/1"), 0x00, // X-Mms-Content-Location
];

if (!ReceivedNotification.TryReceive(
        octets, RelayDirectory.Empty, RelayHints.None, DateTimeOffset.UtcNow,
        out ReceivedNotification? received, out UnanswerableNotification? unanswerable))
{
    Console.Error.WriteLine(unanswerable.Reason);
    return 1;
}

NotificationInd notification = received.Notification;
Console.WriteLine($"{notification.TransactionId}: {notification.MessageSize} octets at {received.Relay}");

NotifyRespInd response = new()
{
    TransactionId = notification.TransactionId,
    Status = MmsStatus.Deferred,
};
using HttpClient http = new();
using ByteArrayContent content = new(response.Encode());
using HttpResponseMessage answer = await http.PostAsync(received.Relay.AcknowledgementAddress, content);
Console.WriteLine((int)answer.StatusCode);
return 0;
