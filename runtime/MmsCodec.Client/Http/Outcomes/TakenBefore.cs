namespace MmsCodec.Client;

/// <summary>The application has the message already: the client was killed, or its store failed, before it could note that.</summary>
/// <param name="Message">What the application's <see cref="IMessageSink"/> says about it.</param>
public sealed record TakenBefore(TakenMessage Message) : RetrievalOutcome;
