using MmsCodec;

internal sealed class Acknowledger(HttpClient http, Uri homeRelay)
{
    public async Task AcknowledgeAsync(ReceivedNotification received)
    {
        NotifyRespInd response = new()
        {
            TransactionId = received.Notification.TransactionId,
            Status = MmsStatus.Deferred,
        };
        using ByteArrayContent content = new(response.Encode());
        await http.PostAsync(homeRelay, content);
    }
}
