namespace MmsCodec.Client;

/// <summary>
/// Where the application takes its messages, part by part as they arrive. <see cref="BufferingMessageSink"/> is for whole messages,
/// <see cref="FolderMessageSink"/> keeps them in files.
/// </summary>
/// <remarks>
/// A relay is told that its message was retrieved only after <see cref="IMessageWriter.CompleteAsync"/>. A client that is killed between
/// the two asks <see cref="HasTakenAsync"/> when it starts again; a sink that cannot tell gets the message twice.
/// </remarks>
public interface IMessageSink
{
    /// <summary>Says whether the message of a notification was taken: whether its writer was completed, in this run or an earlier one.</summary>
    /// <param name="notification">
    /// The notification. Its message is known by its transaction and X-Mms-Content-Location: a relay may use a transaction id again.
    /// </param>
    /// <param name="cancellationToken">The client stops.</param>
    /// <returns>What was taken; <see langword="null"/> when nothing was, and the message is then retrieved.</returns>
    ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken);

    /// <summary>
    /// Begins to take a message whose headers have arrived. When this throws, the message counts as not retrieved and goes on waiting at
    /// its relay. May be called again for the same transaction, when the attempt before broke off.
    /// </summary>
    /// <param name="head">M-Retrieve.conf without its body.</param>
    /// <param name="notification">What it is retrieved for, with the relay that it comes from.</param>
    /// <param name="cancellationToken">The attempt ends.</param>
    /// <returns>Takes the parts.</returns>
    ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken);
}
