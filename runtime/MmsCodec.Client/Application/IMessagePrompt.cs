namespace MmsCodec.Client;

/// <summary>The application's way to ask its user about a message that waits at a relay which is neither trusted nor blocked.</summary>
public interface IMessagePrompt
{
    /// <summary>
    /// Asks. The answer may take days: the relay has been told Deferred, and nothing else waits for it. When this throws, the message goes
    /// on waiting; <see cref="MmsClient.AnswerAsync"/> can answer later.
    /// </summary>
    /// <param name="notification">The notification, with the relay that sent it.</param>
    /// <param name="cancellationToken">The client stops; the question is not answered then.</param>
    /// <returns>What the user wants.</returns>
    ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken);
}
