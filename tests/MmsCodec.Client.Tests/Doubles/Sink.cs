using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests;

/// <summary>An application that keeps its messages, or fails to.</summary>
internal sealed class Sink : IMessageSink
{
    private readonly ConcurrentQueue<(RetrieveConf Message, ReceivedNotification Notification)> _taken = new();
    private readonly BufferingMessageSink _messages;

    public Sink(Exception? fault = null) =>
        _messages = new BufferingMessageSink((message, notification, _) =>
        {
            if (fault is not null)
            {
                return ValueTask.FromException(fault);
            }

            _taken.Enqueue((message, notification));
            return ValueTask.CompletedTask;
        });

    public IReadOnlyCollection<(RetrieveConf Message, ReceivedNotification Notification)> Taken => _taken;

    public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
        _messages.HasTakenAsync(notification, cancellationToken);

    public ValueTask<IMessageWriter> BeginAsync(
        RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken) =>
        _messages.BeginAsync(head, notification, cancellationToken);
}
