namespace MmsCodec.Client;

/// <summary>The relay gave the message, and the application's <see cref="IMessageSink"/> could not take it.</summary>
/// <param name="Exception">What the sink threw.</param>
public sealed record MessageNotTaken(Exception Exception) : RetrievalOutcome;
