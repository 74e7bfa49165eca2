using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests;

/// <summary>An application that keeps its messages, or fails to.</summary>
internal sealed class Sink(Exception? fault = null) : IMessageSink
{
    private readonly ConcurrentQueue<(RetrieveConf Message, ReceivedNotification Notification)> _taken = new();

    public IReadOnlyCollection<(RetrieveConf Message, ReceivedNotification Notification)> Taken => _taken;

    public ValueTask TakeAsync(RetrieveConf message, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        if (fault is not null)
        {
            return ValueTask.FromException(fault);
        }

        _taken.Enqueue((message, notification));
        return ValueTask.CompletedTask;
    }
}
