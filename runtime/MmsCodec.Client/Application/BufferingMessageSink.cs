namespace MmsCodec.Client;

/// <summary>
/// Gives the application whole messages. Holds each in memory while it arrives, up to <see cref="MmsClientOptions.MaxMessageLength"/>
/// octets. It does not remember what was taken: a client that is killed between taking a message and noting it retrieves it again.
/// </summary>
/// <param name="take">Takes a message, body included; once it has returned, the message is safe. When it throws, the message goes on waiting.</param>
/// <exception cref="ArgumentNullException"><paramref name="take"/> is <see langword="null"/>.</exception>
public sealed class BufferingMessageSink(Func<RetrieveConf, ReceivedNotification, CancellationToken, ValueTask> take) : IMessageSink
{
    private readonly Func<RetrieveConf, ReceivedNotification, CancellationToken, ValueTask> _take =
        take ?? throw new ArgumentNullException(nameof(take));

    /// <inheritdoc/>
    public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) =>
        ValueTask.FromResult<TakenMessage?>(null);

    /// <inheritdoc/>
    public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(notification);

        return ValueTask.FromResult<IMessageWriter>(
            new BufferingMessageWriter(head, (message, ending) => _take(message, notification, ending)));
    }
}
