using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>An application that remembers what it took, as a restart would find it.</summary>
internal sealed class MemorySink : IMessageSink
{
    private readonly ConcurrentDictionary<TransactionKey, string?> _taken = new();
    private readonly ConcurrentQueue<string> _messages = new();

    /// <summary>The transaction ids of the messages, in the order in which they were taken.</summary>
    public IReadOnlyCollection<string> Messages => _messages;

    /// <summary>Takes a message as an earlier run did.</summary>
    public void HasTaken(TransactionKey key, string? transactionId) => _taken[key] = transactionId;

    public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_taken.TryGetValue(notification.Key, out string? id) ? new TakenMessage(id) : null);

    public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken) =>
        new BufferingMessageSink((message, about, _) =>
        {
            _taken[about.Key] = message.TransactionId;
            _messages.Enqueue(about.Key.TransactionId);
            return ValueTask.CompletedTask;
        }).BeginAsync(head, notification, cancellationToken);
}
