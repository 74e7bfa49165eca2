using System.Net;
using MmsCodec;
using MmsCodec.Relay;

// Where this relay is and which client it notifies are in appsettings.json.
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
WebApplication app = builder.Build();
Greetings greetings = new($"{app.Configuration["Urls"]}/mms");
app.MapMmsRelay("/mms", greetings);
await app.StartAsync();

IPEndPoint client = IPEndPoint.Parse(app.Configuration["Client"] ?? "127.0.0.1:2948");
using PushSender pushes = new();
await pushes.SendAsync(greetings.Notification, client);
Console.WriteLine($"notified {client} of {greetings.Notification.ContentLocation}");
await app.WaitForShutdownAsync();

/// <summary>Holds one message, and tells which responses belong to its transaction.</summary>
internal sealed class Greetings(string address) : IMmsRelayHandler
{
    private readonly RetrieveConf _message = new()
    {
        Date = DateTimeOffset.UtcNow,
        Subject = "Greetings",
        ContentType = new ContentType("text/plain"),
        Body = "Hello from your relay."u8.ToArray(),
    };

    public NotificationInd Notification => new()
    {
        TransactionId = "T1",
        MessageClass = MmsMessageClass.Personal,
        MessageSize = (ulong)_message.EncodedLength,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
        ContentLocation = $"{address}/greetings",
    };

    public ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken)
    {
        bool isOwn = request.Pdu is NotifyRespInd { TransactionId: "T1" } or AcknowledgeInd { TransactionId: "T1" };
        Console.WriteLine($"{request.Pdu.MessageType} {(request.Pdu as NotifyRespInd)?.Status}: {(isOwn ? "own" : "meant for another relay")}");
        return new(isOwn ? RelayAnswer.Accepted : RelayAnswer.UnknownTransaction);
    }

    public ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken) =>
        new(retrieval.Location == "greetings" ? RelayAnswer.Of(_message with { TransactionId = "T1" }) : RelayAnswer.NotFound);
}
