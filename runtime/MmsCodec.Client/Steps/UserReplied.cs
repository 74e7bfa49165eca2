namespace MmsCodec.Client;

/// <summary>The user answered the prompt, or came back to a message that waits.</summary>
/// <param name="Notification">The notification, with the relay that sent it.</param>
/// <param name="Answer">What the user wants.</param>
public sealed record UserReplied(ReceivedNotification Notification, UserAnswer Answer) : ClientStep;
