using MmsCodec.Client;

namespace MmsCodec.Tool.Demo;

/// <summary>The client's application; the demo is about where responses go, so it only takes the messages.</summary>
internal sealed class DemoInbox : IMessageSink
{
    public ValueTask TakeAsync(RetrieveConf message, ReceivedNotification notification, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
