namespace MmsCodec.Client;

/// <summary>Where the application takes its messages.</summary>
public interface IMessageSink
{
    /// <summary>
    /// Takes a message. Its relay is told that it was retrieved only after this; when this throws, the message counts as not retrieved and
    /// goes on waiting at its relay, so the same message may come again.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="notification">What it was retrieved for, with the relay that it came from.</param>
    /// <param name="cancellationToken">The client stops.</param>
    /// <returns>When the message is safe with the application.</returns>
    ValueTask TakeAsync(RetrieveConf message, ReceivedNotification notification, CancellationToken cancellationToken);
}
